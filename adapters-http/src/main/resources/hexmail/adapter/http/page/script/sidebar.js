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
