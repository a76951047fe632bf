// A message or a conversation: pictures in place, buttons that open and fold, heights of frames.
if (page.main.matches(".message")) {
  const { main } = page;

  page.onUpdate(main => {
    const old = page.main.querySelector("article");
    const fresh = main.querySelector("article");
    if (old && !old.isEqualNode(fresh)) old.replaceWith(fresh);
  });

  // In place, so that the page does not move.
  const showPictures = event => {
    const link = event.target.closest(".pictures a[href*='pictures=']");
    if (!link || main.querySelector(".letter") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", link.href);
    page.refresh();
  };

  const unfold = event => {
    const letters = [...main.querySelectorAll(".letter")];
    const folded = letters.some(letter => !letter.open);
    letters.forEach(letter => { letter.open = folded; });
    const button = event.currentTarget;
    button.textContent = folded ? button.dataset.fold : button.dataset.unfold;
  };

  main.addEventListener("click", showPictures);
  for (const button of main.querySelectorAll("[data-fold]")) {
    button.hidden = false;
    button.addEventListener("click", unfold);
  }

  // Scripts of the mail do not run, and its frame has our origin: the height is read from outside.
  const TALLEST = 20000;
  const observers = new WeakMap();

  const fit = frame => {
    const body = frame.contentDocument && frame.contentDocument.body;
    if (!body || frame.contentDocument.URL === "about:blank") return;
    const old = observers.get(frame);
    if (old) old.disconnect();
    const observer = new ResizeObserver(() => {
      frame.style.height = Math.min(TALLEST, Math.ceil(body.getBoundingClientRect().height)) + "px";
    });
    observer.observe(body);
    observers.set(frame, observer);
    frame.contentDocument.addEventListener("keydown", page.press);
  };

  // A load event does not bubble, but it can be caught on its way to the frame.
  main.addEventListener("load", event => {
    if (event.target.matches("iframe.mail")) fit(event.target);
  }, true);
  main.querySelectorAll("iframe.mail").forEach(fit);
}
