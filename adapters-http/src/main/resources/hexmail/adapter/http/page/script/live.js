// New mail: while somebody looks at a list, the server says when its mailbox has changed.
if (page.main.dataset.live && window.EventSource) {
  const { main } = page;
  const SHOWN = 8000;
  const HIDDEN = 15000;
  const LEAVING = 1000;
  let events;
  let closing;
  let refused;
  let left = false;

  const rows = () => [...main.querySelectorAll(".row")].map(row => row.id);

  const update = async () => {
    const before = new Set(rows());
    await page.refresh();
    const first = rows()[0];
    if (first && before.size > 0 && !before.has(first)) {
      page.say(main.dataset.wordsNew);
      setTimeout(() => page.say(""), SHOWN);
    }
  };

  const close = () => {
    clearTimeout(refused);
    if (events) events.close();
    events = null;
  };

  const end = () => {
    close();
    page.refresh();
  };

  const leave = () => {
    close();
    left = true;
  };

  // What is shown then is true for a later point in history.
  page.onUpdate(fresh => { main.dataset.live = fresh.dataset.live || main.dataset.live; });

  const open = () => {
    if (events || document.hidden) return;
    events = new EventSource(main.dataset.live);
    events.addEventListener("changed", update);
    events.addEventListener("counts", event => page.count(JSON.parse(event.data)));
    events.addEventListener("over", end);
    events.addEventListener("error", () => {
      // Refused, not cut: the page itself says why. A page that is left has its connection closed, too, just
      // before it is told.
      if (events && events.readyState === EventSource.CLOSED) refused = setTimeout(end, LEAVING);
    });
  };

  // A page that is shown again is told so twice.
  let coming;
  const comeBack = () => {
    coming = coming || (async () => {
      const old = left;
      left = false;
      if (old) await update();
      coming = null;
      open();
    })();
  };

  // A short look at another tab changes nothing.
  document.addEventListener("visibilitychange", () => {
    clearTimeout(closing);
    if (document.hidden) {
      closing = setTimeout(leave, HIDDEN);
    } else {
      comeBack();
    }
  });
  // A page that waits for the way back would keep its connection.
  addEventListener("pagehide", leave);
  addEventListener("pageshow", () => {
    if (document.hidden) return leave();
    comeBack();
  });
}
