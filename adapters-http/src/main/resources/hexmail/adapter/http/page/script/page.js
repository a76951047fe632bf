// What every page shares. The files of this folder are joined into one script; pages work without it.
"use strict";
const page = (() => {
  const main = document.querySelector("main");
  const status = main.querySelector("[role=status]");
  const MIN_DELAY = 5;
  const MAX_DELAY = 300;
  const updates = [];
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

  const alike = (one, other, selector) => !one.querySelector(selector) === !other.querySelector(selector);

  // Brings the page up to date in place.
  async function refresh() {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      const wait = Number(answer.headers.get("Retry-After")) || 0;
      if (answer.status === 429 || answer.status >= 500) return retry(wait);
      const text = await answer.text();
      const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("main");
      // Another kind of page now.
      if (!fresh || fresh.className !== main.className || !alike(fresh, main, ".rows")) return location.reload();
      failures = 0;
      showBanner(fresh.querySelector(".banner"));
      for (const update of updates) update(fresh);
      say(fresh.querySelector("[role=status]").textContent);
      if (wait > 0) later(wait);
    } catch {
      retry(0);
    }
  }

  function showBanner(fresh) {
    const banner = main.querySelector(".banner");
    if (banner && !fresh) banner.remove();
    if (fresh && !banner) status.before(fresh);
  }

  const first = Number(main.dataset.refreshAfter);
  if (first > 0) later(first);

  return {
    main,
    say,
    refresh,
    // `update` gets the fresh main element whenever the page was brought up to date.
    onUpdate: update => updates.push(update),
  };
})();
