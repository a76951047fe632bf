// Loads what a list or a message lacks, counts a list, gives frames the height of their content, and
// adds keys and buttons to messages.
// The page works without it.
"use strict";
(() => {
  const main = document.querySelector("main.list, main.message");
  if (!main) return;
  const list = main.querySelector(".rows");
  const kind = main.matches(".list") ? "main.list" : "main.message";
  const status = main.querySelector("[role=status]");
  const MIN_DELAY = 5;
  const MAX_DELAY = 300;
  let failures = 0;

  const say = words => {
    if (status.textContent !== words) status.textContent = words;
  };

  const visible = () => new Promise(go => {
    if (!document.hidden) return go();
    document.addEventListener("visibilitychange", go, { once: true });
  });

  const later = seconds => setTimeout(() => visible().then(refresh), seconds * 1000);

  const retry = wait => later(Math.max(wait, Math.min(MAX_DELAY, MIN_DELAY * 2 ** failures++)));

  async function refresh() {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const wait = Number(answer.headers.get("Retry-After")) || 0;
      if (answer.status === 429 || answer.status >= 500) return retry(wait);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(kind);
      // Another kind of page now.
      if (!fresh || !fresh.querySelector(".rows") !== !list) return location.reload();
      failures = 0;
      if (list) showRows(fresh);
      showBanner(fresh.querySelector(".banner"));
      showArticle(fresh.querySelector("article"));
      say(fresh.querySelector("[role=status]").textContent);
      if (wait > 0) later(wait);
    } catch {
      retry(0);
    }
  }

  function showRows(fresh) {
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

  function showBanner(fresh) {
    const banner = main.querySelector(".banner");
    if (banner && !fresh) banner.remove();
    if (fresh && !banner) status.before(fresh);
  }

  function showArticle(fresh) {
    const old = main.querySelector("article");
    if (old && !old.isEqualNode(fresh)) old.replaceWith(fresh);
  }

  const total = main.querySelector(".total");
  const link = total && total.querySelector("a");

  function count() {
    const events = new EventSource(total.dataset.events);
    const words = total.firstElementChild;
    const number = value => value.toLocaleString(document.documentElement.lang);
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

  // Keys of a message, while nothing is typed: back to the list, the next and the previous message.
  const KEYS = { Escape: "back", u: "back", j: "next", k: "prev" };

  function press(event) {
    const typing = event.target.closest("input, textarea, select");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const step = KEYS[event.key] && main.querySelector(`.toolbar a[data-step="${KEYS[event.key]}"]`);
    if (step) step.click();
  }

  // In place, so that the page does not move.
  function showPictures(event) {
    const link = event.target.closest(".pictures a[href*='pictures=']");
    if (!link || main.querySelector(".letter") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", link.href);
    refresh();
  }

  function unfold(event) {
    const letters = [...main.querySelectorAll(".letter")];
    const folded = letters.some(letter => !letter.open);
    letters.forEach(letter => { letter.open = folded; });
    const button = event.currentTarget;
    button.textContent = folded ? button.dataset.fold : button.dataset.unfold;
  }

  if (kind === "main.message") {
    document.addEventListener("keydown", press);
    main.addEventListener("click", showPictures);
    for (const button of main.querySelectorAll("[data-fold]")) {
      button.hidden = false;
      button.addEventListener("click", unfold);
    }
  }

  // Scripts of the mail do not run, and its frame has our origin: the height is read from outside.
  const TALLEST = 20000;
  const observers = new WeakMap();

  function fit(frame) {
    const body = frame.contentDocument && frame.contentDocument.body;
    if (!body || frame.contentDocument.URL === "about:blank") return;
    const old = observers.get(frame);
    if (old) old.disconnect();
    const observer = new ResizeObserver(() => {
      frame.style.height = Math.min(TALLEST, Math.ceil(body.getBoundingClientRect().height)) + "px";
    });
    observer.observe(body);
    observers.set(frame, observer);
    frame.contentDocument.addEventListener("keydown", press);
  }

  // A load event does not bubble, but it can be caught on its way to the frame.
  main.addEventListener("load", event => {
    if (event.target.matches("iframe.mail")) fit(event.target);
  }, true);
  main.querySelectorAll("iframe.mail").forEach(fit);

  const first = Number(main.dataset.refreshAfter);
  if (first > 0) later(first);
})();
