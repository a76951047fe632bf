// Selects rows of a list, and copies what is in them.
if (page.main.querySelector(".selection")) {
  const form = page.main.querySelector(".selection");
  const all = form.querySelector(".choose > input");
  const words = form.querySelector(".chosen");
  const idle = all.getAttribute("aria-label");
  const chosen = new Set();
  const boxes = () => [...form.querySelectorAll("input[name=id]")];
  const rows = () => boxes().filter(box => box.checked).map(box => box.closest(".row"));

  const show = () => {
    chosen.clear();
    for (const box of boxes()) if (box.checked) chosen.add(box.value);
    all.checked = chosen.size > 0 && chosen.size === boxes().length;
    all.indeterminate = chosen.size > 0 && !all.checked;
    words.textContent = chosen.size ? words.dataset.words.replace("{count}", chosen.size) : idle;
    for (const button of form.querySelectorAll(".choose button")) button.disabled = !chosen.size;
  };

  const COPIES = {
    ids: row => row.querySelector("input[name=id]").value,
    links: row => row.querySelector("a").href,
  };

  const copy = async text => {
    await navigator.clipboard.writeText(text);
    words.textContent = words.dataset.copied;
  };

  const addresses = async () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("as", "addresses");
    const answer = await fetch(form.action, { method: "POST", body: fields });
    if (answer.ok) await copy((await answer.text()).trim());
  };

  form.addEventListener("change", event => {
    if (event.target === all) for (const box of boxes()) box.checked = all.checked;
    show();
  });
  form.addEventListener("click", event => {
    const value = COPIES[event.target.dataset.copy];
    if (value) copy(rows().map(value).join("\n"));
  });
  form.addEventListener("submit", event => {
    if (!event.submitter || event.submitter.value !== "addresses") return;
    event.preventDefault();
    addresses();
  });
  // A row that was brought up to date is a new one.
  page.onUpdate(() => {
    for (const box of boxes()) box.checked = chosen.has(box.value);
    show();
  });
  for (const hidden of form.querySelectorAll(".choose [hidden]")) hidden.hidden = false;
  show();
}
