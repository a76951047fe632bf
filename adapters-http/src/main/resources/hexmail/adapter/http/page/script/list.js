// A list: brings its rows up to date and counts it.
if (page.main.matches(".list")) {
  const { main } = page;
  const list = main.querySelector(".rows");

  const showRows = fresh => {
    const focused = document.activeElement.closest(".row");
    const known = new Map([...list.children].map(row => [row.id, row]));
    const rows = [...fresh.querySelectorAll(".rows > li")].map(row => {
      const old = known.get(row.id);
      return old && old.isEqualNode(row) ? old : row;
    });
    list.replaceChildren(...rows);
    const link = focused && list.querySelector("#" + CSS.escape(focused.id) + " a");
    if (link) link.focus({ preventScroll: true });
  };
  if (list) page.onUpdate(showRows);

  const total = main.querySelector(".total");
  const link = total && total.querySelector("a");

  const count = () => {
    const events = new EventSource(total.dataset.events);
    const words = total.firstElementChild;
    const number = value => value.toLocaleString(document.documentElement.lang, { numberingSystem: "latn" });
    const end = text => {
      events.close();
      words.setAttribute("role", "status");
      words.textContent = text;
    };
    const phrases = total.dataset;
    const failed = reason => end(phrases.wordsFailed.replace("{reason}", () => reason));
    words.textContent = phrases.wordsCounting;
    events.addEventListener("progress", event => {
      const { counted } = JSON.parse(event.data);
      if (counted > 0) words.textContent = phrases.wordsProgress.replace("{count}", number(counted));
    });
    events.addEventListener("counted", event =>
      end(phrases.wordsTotal.replace("{count}", number(JSON.parse(event.data).total))));
    events.addEventListener("problem", event => failed(JSON.parse(event.data).title));
    events.addEventListener("error", () => failed(phrases.wordsUnknown));
  };

  if (link) {
    link.addEventListener("click", event => {
      event.preventDefault();
      total.firstElementChild.tabIndex = -1;
      total.firstElementChild.focus();
      link.remove();
      count();
    });
  } else if (total && total.dataset.counting) {
    count();
  }
}
