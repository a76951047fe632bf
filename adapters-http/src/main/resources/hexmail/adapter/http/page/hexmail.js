// Fills in what is still loading of a list or a message, and counts a list. The page works without.
"use strict";
(() => {
  const main = document.querySelector("main.list, main.message");
  if (!main) return;
  const list = main.querySelector(".rows");
  const kind = main.matches(".list") ? "main.list" : "main.message";
  const status = main.querySelector("[role=status]");
  const SHORTEST = 5;
  const LONGEST = 300;
  let failures = 0;

  const say = words => {
    if (status.textContent !== words) status.textContent = words;
  };

  const visible = () => new Promise(go => {
    if (!document.hidden) return go();
    document.addEventListener("visibilitychange", go, { once: true });
  });

  const later = seconds => setTimeout(() => visible().then(look), seconds * 1000);

  const retry = wait => later(Math.max(wait, Math.min(LONGEST, SHORTEST * 2 ** failures++)));

  async function look() {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const wait = Number(answer.headers.get("Retry-After")) || 0;
      if (answer.status === 429 || answer.status >= 500) return retry(wait);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(kind);
      // Something else is told now; the person has to see it.
      if (!fresh || !fresh.querySelector(".rows") !== !list) return location.reload();
      failures = 0;
      if (list) show(fresh);
      mark(fresh.querySelector(".banner"));
      read(fresh.querySelector("article"));
      say(fresh.querySelector("[role=status]").textContent);
      if (wait > 0) later(wait);
    } catch {
      retry(0);
    }
  }

  function show(fresh) {
    const focused = document.activeElement.closest(".row");
    const known = new Map([...list.children].map(row => [row.id, row]));
    const rows = [...fresh.querySelectorAll(".row")].map(row => {
      const old = known.get(row.id);
      return old && old.isEqualNode(row) ? old : row;
    });
    list.replaceChildren(...rows);
    const link = focused && list.querySelector("#" + CSS.escape(focused.id) + " a");
    if (link) link.focus({ preventScroll: true });
  }

  function mark(told) {
    const banner = main.querySelector(".banner");
    if (banner && !told) banner.remove();
    if (told && !banner) status.before(told);
  }

  function read(told) {
    const old = main.querySelector("article");
    if (old && !old.isEqualNode(told)) old.replaceWith(told);
  }

  const total = main.querySelector(".total");
  const link = total && total.querySelector("a");

  function count() {
    const events = new EventSource(total.dataset.events);
    const words = total.firstElementChild;
    const number = value => value.toLocaleString("en-GB");
    const end = text => {
      events.close();
      words.setAttribute("role", "status");
      words.textContent = text;
    };
    words.textContent = "counting …";
    events.addEventListener("progress", event => {
      const { counted } = JSON.parse(event.data);
      if (counted > 0) words.textContent = "of more than " + number(counted) + " …";
    });
    events.addEventListener("counted", event => end("of " + number(JSON.parse(event.data).total)));
    events.addEventListener("problem", event => end("of many (" + JSON.parse(event.data).title + ")"));
    events.addEventListener("error", () => end("of many (not counted)"));
  }

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

  const first = Number(main.dataset.refreshAfter);
  if (first > 0) later(first);
})();
