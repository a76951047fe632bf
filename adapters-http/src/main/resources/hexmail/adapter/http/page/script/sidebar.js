// The numbers of unread messages, by label, come after the page.
page.count = counts => {
  for (const link of document.querySelectorAll(".places a[href]")) {
    const asked = new URL(link.href).searchParams;
    if (asked.has("q")) continue;
    const count = counts[asked.get("label") || "INBOX"];
    const known = link.querySelector("b");
    if (!count) {
      if (known) known.remove();
      continue;
    }
    const mark = known || document.createElement("b");
    const words = document.createElement("span");
    words.className = "unseen";
    words.textContent = " " + document.querySelector(".sidebar").dataset.wordsUnread;
    mark.replaceChildren(" " + count, words);
    link.append(mark);
  }
};
// Many labels can be filtered by their names.
{
  const filter = document.querySelector(".sidebar .filter");
  if (filter) {
    const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/ı/g, "i").toLowerCase();
    const labels = [...filter.nextElementSibling.querySelectorAll("li")];
    filter.hidden = false;
    filter.addEventListener("input", () => {
      const wanted = fold(filter.value.trim());
      for (const label of labels) label.hidden = !fold(label.textContent).includes(wanted);
    });
  }
}
