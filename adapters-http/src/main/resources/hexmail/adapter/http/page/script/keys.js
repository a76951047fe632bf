// Keys, while nothing is typed. What a key stands for names it in `data-key`; the rest is here. A
// person can switch them off (WCAG 2.2, success criterion 2.1.4).
(() => {
  const { main } = page;
  const PLACES = { i: "INBOX", s: "STARRED", t: "SENT", d: "DRAFT", a: "ALL" };
  const PAIR = 1500;
  let pair = "";
  let pairSince = 0;

  const rows = () => [...main.querySelectorAll(".row a[href]")];
  const current = () => {
    const row = document.activeElement.closest(".row");
    return row && row.querySelector("a[href]");
  };

  const move = step => {
    const links = rows();
    const at = links.indexOf(current());
    const link = links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
    if (!link) return;
    link.focus({ preventScroll: true });
    link.closest(".row").scrollIntoView({ block: "nearest" });
  };

  const check = () => {
    const row = document.activeElement.closest(".row");
    const box = row && row.querySelector("input[type=checkbox]");
    if (box) box.click();
  };

  const go = key => {
    const place = [...document.querySelectorAll(".places a[href]")].find(link =>
      (new URL(link.href).searchParams.get("label") || PLACES.i) === PLACES[key]);
    if (place) place.click();
  };

  async function showSheet() {
    let sheet = document.getElementById("keys");
    if (!sheet) {
      const text = await (await fetch("/help")).text();
      const help = new DOMParser().parseFromString(text, "text/html").querySelector("main");
      sheet = document.createElement("dialog");
      sheet.id = "keys";
      sheet.className = help.className;
      sheet.setAttribute("aria-label", help.querySelector("h1").textContent);
      sheet.append(...help.childNodes);
      sheet.addEventListener("click", event => event.target === sheet && sheet.close());
      document.body.append(sheet);
    }
    sheet.showModal();
  }

  async function changeDensity() {
    const html = document.documentElement;
    const token = document.querySelector("input[name=form-token]");
    if (!token || !main.querySelector(".rows")) return;
    const density = html.dataset.density ? "comfortable" : "compact";
    const body = new URLSearchParams({ "form-token": token.value, density });
    // The way back to a page is not needed.
    const answer = await fetch("/settings", { method: "POST", body, redirect: "manual" });
    if (answer.type !== "opaqueredirect") return;
    if (density === "compact") html.dataset.density = density;
    else delete html.dataset.density;
  }

  const OWN = {
    j: () => move(1),
    k: () => move(-1),
    o: () => current() && current().click(),
    x: check,
    r: () => main.querySelector("[role=status]") && page.refresh(),
    ".": changeDensity,
    "?": showSheet,
  };

  const act = key => {
    const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return OWN[key] && (OWN[key](), true);
    if (target.matches("input[type=search], input[type=text]")) {
      target.focus();
      target.select();
    } else {
      target.click();
    }
    return true;
  };

  // Keys of a keyboard with other than Latin letters, such as Arabic ones, are named by their places.
  const latin = ({ key, code, shiftKey }) => {
    if (key.length > 1 || key <= "~" || /\p{Script=Latin}/u.test(key)) return key;
    if (code === "Slash") return shiftKey ? "?" : "/";
    return code === "Period" ? "." : code.slice(3).toLowerCase();
  };

  page.press = event => {
    const { target } = event;
    const typing = target.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const key = latin(event);
    const second = event.timeStamp - pairSince < PAIR ? pair : "";
    pair = "";
    if (second === "g" && PLACES[key]) return go(key);
    if (second === "*" && key === "a") return act("* a");
    if (key === "g" || key === "*") {
      pair = key;
      pairSince = event.timeStamp;
    } else if (act(key === "Escape" ? "u" : key)) {
      event.preventDefault();
    }
  };

  if (document.documentElement.dataset.keys === "off") page.press = () => {};
  document.addEventListener("keydown", page.press);
})();
