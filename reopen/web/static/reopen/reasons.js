/* A card is put into a family: dragged there by mouse, pen or finger, or by the family's key. Both choose it in the card's
   own list and send its form, which does the same without this script. */
"use strict";
(() => {
  const FAR = 5; // pixels, before a press is a drag
  const cards = () => [...document.querySelectorAll("[data-card]")];
  const heaps = () => [...document.querySelectorAll("[data-heap]")];
  let sent = false;

  const put = (card, family) => {
    const form = card.querySelector("form.move");
    if (!form || sent) return;
    sent = true;
    form.elements.namedItem("family").value = family;
    form.requestSubmit();
  };
  addEventListener("pageshow", () => { sent = false; });

  /* ---------- by pointer ---------- */
  let drag = null;
  const heapAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-heap]");
  const mark = (heap) => heaps().forEach((one) => one.classList.toggle("over", one === heap));
  const stop = () => {
    if (!drag) return;
    drag.ghost?.remove();
    drag.card.classList.remove("held");
    document.documentElement.classList.remove("dragging");
    mark(null);
    drag = null;
  };
  const begin = (event) => {
    const ghost = document.createElement("div");
    ghost.className = "ghost";
    ghost.textContent = drag.card.querySelector(".words").textContent.trim();
    document.body.append(ghost);
    drag.ghost = ghost;
    drag.card.classList.add("held");
    document.documentElement.classList.add("dragging");
    getSelection()?.removeAllRanges();
    try { drag.card.setPointerCapture(event.pointerId); } catch { /* the pointer is gone already */ }
  };
  document.addEventListener("pointerdown", (event) => {
    const card = event.target.closest("[data-card]");
    if (!card || event.button !== 0 || !event.isPrimary || !card.querySelector("form.move")) return;
    if (event.target.closest("a, button, select, input, label")) return;
    if (event.pointerType !== "mouse" && !event.target.closest("[data-grip]")) return; // a finger on the words scrolls
    drag = { card, x: event.clientX, y: event.clientY, id: event.pointerId, ghost: null };
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    if (!drag.ghost) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < FAR) return;
      begin(event);
    }
    event.preventDefault();
    // Beside the pointer; above a finger, which hides what is under it.
    const above = event.pointerType === "mouse" ? -12 : 56;
    drag.ghost.style.transform = `translate(${Math.min(event.clientX + 12, innerWidth - 200)}px, ${event.clientY - above}px)`;
    mark(heapAt(event));
  });
  document.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const heap = drag.ghost && heapAt(event);
    const { card } = drag;
    stop();
    if (heap && heap.getAttribute("aria-current") !== "true") put(card, heap.dataset.heap);
  });
  document.addEventListener("pointercancel", stop);
  document.addEventListener("selectstart", (event) => { if (drag) event.preventDefault(); });

  /* ---------- by key ---------- */
  const current = () => document.activeElement?.closest("[data-card]") || cards()[0];
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && drag) { event.preventDefault(); stop(); return; }
    let off = false;
    try { off = localStorage.getItem("reopen.keys.off") === "1"; } catch { /* a private window */ }
    const at = document.activeElement;
    if (at.matches("select[name=family]")) {
      if (event.key === "Enter") { event.preventDefault(); put(at.closest("[data-card]"), at.value); }
      if (event.key === "Escape") { event.preventDefault(); at.closest("[data-card]").querySelector("[data-row]").focus(); }
      return;
    }
    if (off || at.matches("input, textarea, select") || !current()) return;
    if (event.key.toLowerCase() === "m" && !event.shiftKey) {
      event.preventDefault();
      current().querySelector("select")?.focus();
      return;
    }
    const heap = heaps().find((one) => one.querySelector("kbd").textContent === event.key);
    if (heap) { event.preventDefault(); put(current(), heap.dataset.heap); }
  });

  /* After a card has gone, the one that took its place is under the keys: the browser goes to the card that the address
     names, by itself and in its own time; the last one where there is none of that number any more. */
  const under = (card) => card?.querySelector("[data-row]")?.focus();
  document.addEventListener("focusin", (event) => { if (event.target.matches("[data-card]")) under(event.target); });
  if (location.hash.startsWith("#card-")) under(document.getElementById(location.hash.slice(1)) || cards().at(-1));
})();
