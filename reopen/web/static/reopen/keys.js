/* The keyboard, for every page. No page needs it: every key is a link, a button or a field that is there without it.

   data-key="r"    R clicks it; in a field, focuses it; in a form, sends it
   data-key="A"    the same with Shift; data-key="ArrowLeft" for a key that has a name
   data-go="t"     G then T follows it
   data-row        a row that J and K walk; aria-current="true" marks the one that is open
   data-enter      Enter clicks it when nothing that takes Enter has the focus
   data-search     on <body>: where / goes on a page that has no field with data-key="/"  */
"use strict";
(() => {
  const OFF = "reopen.keys.off";
  let go = 0;

  const isOff = () => { try { return localStorage.getItem(OFF) === "1"; } catch { return false; } };
  const isTyping = (at) => at.isContentEditable || at.matches("textarea, select") ||
    (at.matches("input") && !/^(radio|checkbox|button|submit|reset|file|range|color)$/.test(at.type));
  const isSeen = (at) => at.matches("form[hidden]") || at.getClientRects().length > 0;
  const find = (name, key) => [...document.querySelectorAll(`[data-${name}="${CSS.escape(key)}"]`)].find(isSeen);

  const press = (at) => {
    if (at.matches("form")) { at.requestSubmit(); return; }
    if (at.matches("summary, details")) { const box = at.closest("details"); box.open = !box.open;
      ((box.open && box.querySelector("input, select, textarea")) || at).focus();
      if (box.open) box.scrollIntoView({ block: "nearest" });
      return;
    }
    at.focus();
    if (isTyping(at)) { at.select?.(); return; }
    at.click();
  };

  const rows = () => [...document.querySelectorAll("[data-row]")].filter(isSeen);
  const step = (by) => {
    const all = rows();
    if (!all.length) return;
    let at = all.indexOf(document.activeElement);
    if (at < 0) at = all.findIndex((row) => row.getAttribute("aria-current") === "true");
    const to = at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[Math.min(Math.max(at + by, 0), all.length - 1)];
    to.focus({ preventScroll: true });
    if (isTyping(to)) to.select?.();
    to.closest("article, tr, li, [data-row]").scrollIntoView({ block: "nearest" });
    if (to.hasAttribute("data-follow") && to.getAttribute("aria-current") !== "true") to.click();
  };

  const showKeys = () => {
    const dialog = document.getElementById("all-keys");
    const here = dialog.querySelector(".all-keys-here");
    const list = here.querySelector("ul");
    list.replaceChildren(...[...document.querySelectorAll(".keys li")].filter((li) => !li.querySelector("[data-all-keys]"))
      .map((li) => {
        const item = document.createElement("li");
        const caps = document.createElement("span");
        caps.append(...[...li.querySelectorAll("kbd")].flatMap((cap, i) => (i ? [" ", cap.cloneNode(true)] : [cap.cloneNode(true)])));
        const words = li.cloneNode(true);
        words.querySelectorAll("kbd").forEach((cap) => cap.remove());
        item.append(caps, " " + words.textContent.trim());
        return item;
      }));
    here.hidden = !list.children.length;
    const caps = (li) => li.querySelector("span").textContent;
    const named = [...list.children].map(caps);
    dialog.querySelectorAll(".all-keys-here ~ ul li").forEach((li) => { li.hidden = named.includes(caps(li)); });
    dialog.querySelector("[data-keys-off]").checked = isOff();
    dialog.showModal();
  };

  document.addEventListener("click", (event) => { if (event.target.closest("[data-all-keys]")) showKeys(); });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-keys-off]")) return;
    try { localStorage.setItem(OFF, event.target.checked ? "1" : "0"); } catch { /* a private window forgets */ }
  });

  /* data-changes="id": that part shows only once the field no longer holds what it was given. */
  document.documentElement.classList.add("scripted");
  document.addEventListener("input", (event) => {
    const part = event.target.dataset && document.getElementById(event.target.dataset.changes || "");
    part?.toggleAttribute("data-changed", event.target.value.trim() !== event.target.defaultValue);
  });

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const at = document.activeElement || document.body;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && at.form) { event.preventDefault(); at.form.requestSubmit(); return; }
    const types = event.getModifierState("AltGraph") && event.key.length === 1; // [ and ] on many keyboards
    if (!types && (event.ctrlKey || event.metaKey || event.altKey) || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      const box = at.closest("details[open][data-esc]");
      if (box) { box.open = false; box.querySelector("summary").focus(); } else if (isTyping(at)) at.blur();
      return;
    }
    // A row that is a field for a number has no use for J and K: they walk on.
    const walks = /^[jk]$/i.test(event.key) && at.matches("[data-row][inputmode=numeric]");
    if (isTyping(at) && !walks || isOff()) return;
    if (event.key === "Enter") {
      const first = find("enter", "");
      if (first && !at.matches("a, button, summary, input, label")) { event.preventDefault(); press(first); }
      return;
    }
    if (event.key.startsWith("Arrow")) {
      const named = !at.matches("input") && find("key", event.key);
      if (named) { event.preventDefault(); press(named); }
      return;
    }
    if (event.key.length !== 1 || event.key === " ") return;
    const key = event.key.toLowerCase();
    if (Date.now() - go < 1500) {
      go = 0;
      const link = find("go", key);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (key === "?") { event.preventDefault(); showKeys(); return; }
    const named = (event.shiftKey && key !== event.key && find("key", event.key)) || find("key", key);
    if (named) { event.preventDefault(); press(named); return; }
    if (key === "g") { go = Date.now(); return; }
    if (key === "j" || key === "k") { event.preventDefault(); step(key === "j" ? 1 : -1); return; }
    if (key === "/" && document.body.dataset.search) { event.preventDefault(); location.href = document.body.dataset.search; }
  });

  /* What htmx could not bring: a sentence, not silence. */
  const tell = (words) => {
    const line = document.createElement("div");
    line.className = "said-and-done";
    const text = document.createElement("p");
    text.className = "wrong";
    text.textContent = words;
    line.append(text);
    document.getElementById("status").replaceChildren(line);
  };
  document.addEventListener("htmx:sendError", () => tell("Reopen cannot be reached. Nothing was saved; what you typed is still here."));
  document.addEventListener("htmx:responseError", (event) => tell(event.detail.xhr.status === 404
    ? "It is not there any more. Load the page again to see how things stand."
    : "That did not work, and nothing was saved. What you typed is still here: try again in a moment."));

  /* After htmx put something new on the page, the focus goes where the answer says. */
  document.addEventListener("htmx:afterSettle", () => {
    const next = document.querySelector("[data-focus]");
    const row = document.activeElement?.closest("[data-row][aria-current=true]");
    if (row) row.closest("article, tr, li").scrollIntoView({ block: matchMedia("(max-width: 900px)").matches ? "start" : "nearest" });
    if (!next) return;
    next.removeAttribute("data-focus");
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  });
  /* An answer that is a sentence about a mistake is an answer too. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    if ([409, 422, 503].includes(event.detail.xhr.status)) { event.detail.shouldSwap = true; event.detail.isError = false; }
  });
})();
