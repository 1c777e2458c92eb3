/* The sheet of a call, by keyboard alone, kept as it is typed.

   Each key stroke is sent at once; the server takes them in any order. A page that closes sends what is left with a
   beacon; what no answer has confirmed also lies in this browser until one does, and is sent when the sheet is opened
   again. Where another window has written meanwhile, each field goes its own way: what that window left alone is brought
   back, what both wrote is shown above the sheet until someone lets it go. A 409 means that another window has written
   since: then nothing more is sent, and the page says so. */
"use strict";
(() => {
  const form = document.querySelector("[data-interview]");
  if (!form) return;
  const { save: url, keyOf } = form.dataset;
  const KEY = `reopen.sheet.${keyOf}`, BESIDE = `${KEY}.beside`;
  const [base, version, writer] = ["base", "version", "writer"].map((name) => form.elements.namedItem(name));
  const trouble = document.getElementById("trouble");
  const kept = form.querySelector("[data-kept]");
  const OURS = new Set(["csrfmiddlewaretoken", "kind", "writer", "base", "version", "after", "upto", "when", "next"]);
  const MOST = 4; // saves under way at once: a slow server is not buried
  let number = Number(base.value), dirty = false, flying = 0, over = false;

  /* ---------- keeping ---------- */
  const values = () => [...new FormData(form)].filter(([name]) => !OURS.has(name));
  let stood = values(); // on the server, in the version `base`
  const put = (key, what) => { try { localStorage.setItem(key, JSON.stringify(what)); } catch { /* a private window */ } };
  const read = (key) => { try { return JSON.parse(localStorage.getItem(key) || "null"); } catch { return null; /* nothing that can be read */ } };
  const forget = (key = KEY) => { try { localStorage.removeItem(key); } catch { /* a private window */ } };
  // `number`: no save up to this one tells more than `values`.
  const store = (at) => put(KEY, { base: Number(base.value), writer: writer.value, number: at, stood, values: values() });
  const typed = () => {
    version.value = number += 1;
    store(number);
    return new FormData(form);
  };
  const warn = (words) => {
    if (trouble.textContent.trim() === words) return;
    const line = document.createElement("p");
    line.className = "wrong";
    line.textContent = words;
    trouble.replaceChildren(...(words ? [line] : []));
  };
  const send = async () => {
    if (flying >= MOST || over || !dirty) return;
    flying += 1;
    dirty = false;
    try {
      const body = typed(), sent = values(), its = number;
      const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
      if (answer.ok) {
        const said = await answer.json();
        if (said.version > Number(base.value)) {
          base.value = said.version;
          // Overtaken, it is the later one that stands, whose own answer is under way.
          if (said.version === its || its === number) stood = sent;
          number = Math.max(number, said.version);
        }
        // Not while a beacon with a higher number may still be under way: the next window would not know of it.
        if (!dirty && (!said.version || Number(base.value) >= number)) forget();
        if (!dirty && flying === 1 && said.version) kept.textContent = `Kept at ${said.at}.`;
        warn("");
      } else if (answer.status === 409) {
        over = true;
        const said = await answer.json();
        warn(said.stale ? `${said.wrong} Your words come along.` : said.wrong);
      } else {
        dirty = true;
        warn(answer.type === "opaqueredirect"
          ? "You are signed out. Sign in in another window; what you typed is still here, and is kept as soon as you type on."
          : "That could not be kept. What you typed is still here; it is tried again in a moment.");
      }
    } catch {
      dirty = true;
      warn("Reopen cannot be reached. What you typed is still here; it is tried again in a moment.");
    }
    flying -= 1;
    if (!dirty || over) return;
    if (trouble.textContent.trim()) setTimeout(send, 3000); else send();
  };
  const changed = () => { dirty = true; store(number + 1); send(); };
  form.addEventListener("input", (event) => { grow(event.target); clock.begin(); if (!["when", "next"].includes(event.target.name)) changed(); });
  form.addEventListener("submit", (event) => {
    if (over) { event.preventDefault(); trouble.scrollIntoView(); return; }
    // What no save has confirmed yet stays here, in case this does not arrive either.
    version.value = number += 1;
    if (dirty || flying) store(number); else forget();
    over = true;
  });
  const leave = () => { if ((dirty || flying) && !over) navigator.sendBeacon(url, typed()); };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") leave(); });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  const answer = (name, text) => {
    const at = form.elements.namedItem(name);
    if (!at) return false;
    if (at instanceof RadioNodeList) at.forEach((one) => { one.checked = one.value === text; }); else at.value = text;
    return true;
  };
  const nameOf = (name) => {
    const at = form.querySelector(`[name="${CSS.escape(name)}"]`);
    return at?.getAttribute("aria-label") || (at?.type === "radio" ? at.closest("fieldset").querySelector("legend") : at?.closest("label"))?.textContent.replace(/\s+/g, " ").trim() || name;
  };
  const bringBack = () => {
    const left = read(KEY);
    if (!left || left.writer === form.dataset.finishedBy) { forget(); return; }
    const stands = Number(base.value), { keptBy } = form.dataset;
    // What that window sent may still come: it tells nothing that is not brought back here.
    form.elements.namedItem("after").value = left.writer;
    form.elements.namedItem("upto").value = left.number || 0;
    number = Math.max(number, left.number || 0);
    const same = left.base === stands, later = left.writer === keptBy, finished = left.base > 0 && !stands;
    const [was, is, words] = [left.stood || [], values(), left.values].map((pairs) => new Map(pairs));
    const text = (map, name) => (map.get(name) || "").replace(/\r\n?/g, "\n").trim();
    const beside = [];
    let back = false;
    if (!(later && stands >= left.number)) {
      for (const name of new Set([...was.keys(), ...words.keys()])) {
        const [before, now, then] = [was, is, words].map((map) => text(map, name));
        if (then === now || (then === before && !(later && !same))) continue;
        if ((same || later || (now === before && !finished)) && answer(name, words.get(name) || "")) back = true;
        else if (then) beside.push([nameOf(name), then]);
      }
    }
    if (beside.length) put(BESIDE, [...(read(BESIDE) || []), ...beside]);
    forget();
    if (back) changed();
  };
  /* What was typed here and is not on the sheet, since another window wrote in the same place. */
  const showBeside = () => {
    const found = read(BESIDE), box = document.getElementById("beside");
    if (!found) return;
    const list = box.querySelector("dl");
    for (const [label, words] of found) {
      const [dt, dd] = ["dt", "dd"].map((tag) => list.appendChild(document.createElement(tag)));
      dt.textContent = label;
      dd.textContent = words;
    }
    box.hidden = false;
    box.querySelector("button").addEventListener("click", () => { forget(BESIDE); box.hidden = true; });
  };

  /* ---------- keys ---------- */
  const questions = () => [...form.querySelectorAll("[data-question]")];
  let current = null;
  const isWriting = (at) => at.matches("textarea, input:not([type=radio])");
  const answered = (question) => [...question.querySelectorAll("textarea, input")].some((at) => (at.type === "radio" ? at.checked : at.value.trim()));
  const enter = (question) => {
    if (!question) { form.querySelector(".button.now").focus(); return; }
    const at = question.querySelector("[aria-invalid]") || question.querySelector("input:checked") || question.querySelector("input, textarea");
    at.focus();
    if (at.matches("[type=text]")) at.select(); // what is on record there is replaced by what they say
    question.scrollIntoView({ block: "nearest" });
  };
  const pick = (question, digit) => {
    const choice = question?.querySelectorAll("input[type=radio]")[digit - 1];
    if (!choice) return false;
    const again = choice.checked && choice.name !== "when";
    choice.checked = !again;
    choice.dispatchEvent(new Event("input", { bubbles: true }));
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    const words = question.querySelector("textarea, input[name=next]");
    if (again || (choice.name === "when" && choice.value !== "named")) choice.focus(); else words?.focus();
    return true;
  };
  form.addEventListener("focusin", (event) => { current = event.target.closest("[data-question]") || current; });
  document.addEventListener("keydown", (event) => {
    const at = document.activeElement || document.body;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Enter" && !event.shiftKey && form.contains(at) && at.closest("[data-question]")) {
      event.preventDefault();
      const here = at.closest("[data-question]");
      const words = here.querySelector("[data-words]");
      if (at.type === "radio" && words) { words.focus(); return; }
      const all = questions();
      enter(all[all.indexOf(here) + 1]);
      return;
    }
    if (isWriting(at) || !/^[1-9]$/.test(event.key)) return;
    const here = current && form.contains(current) ? current : questions().find((one) => !answered(one));
    if (pick(here, Number(event.key))) event.preventDefault();
  });
  /* The days of the next call come after the answer that changes them: what was chosen and typed there meanwhile stays,
     and so does the place of the one who types. */
  let before = null;
  form.addEventListener("htmx:beforeSwap", (event) => {
    const old = event.target.closest("#next-call");
    if (!old) return;
    const next = old.querySelector("[name=next]");
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    before = {
      when: old.querySelector("[name=when]:checked")?.value, next: next.value, caret: [next.selectionStart, next.selectionEnd],
      focus: focused && (focused.type === "radio" ? `[value="${CSS.escape(focused.value)}"]` : "[name=next]"), wasCurrent: current === old,
    };
  });
  form.addEventListener("htmx:afterSwap", () => {
    const part = document.getElementById("next-call");
    if (!before || !part) return;
    const chosen = before.when && part.querySelector(`[name=when][value="${CSS.escape(before.when)}"]`);
    if (chosen) chosen.checked = true;
    const next = part.querySelector("[name=next]");
    next.value = before.next;
    if (before.wasCurrent) current = part;
    if (before.focus) {
      part.querySelector(before.focus)?.focus({ preventScroll: true });
      if (before.focus === "[name=next]") next.setSelectionRange(...before.caret);
    }
    before = null;
  });

  /* ---------- the quiet clock, and fields as high as their words ---------- */
  const grow = (at) => { if (at.matches("textarea")) at.rows = Math.min(8, Math.max(1, at.value.split("\n").length, Math.ceil(at.value.length / 64))); };
  const clock = (() => {
    const shown = document.querySelector("[data-clock]");
    const most = Number(shown?.dataset.minutes || 5);
    const elapsed = Number(shown?.dataset.elapsed ?? -1);
    let since = elapsed >= 0 ? Date.now() - elapsed * 1000 : 0;
    const show = () => {
      if (!shown || !since) return;
      const minutes = Math.floor((Date.now() - since) / 60000);
      shown.textContent = minutes >= most ? `${most} minutes are over: thank them` : minutes ? `${minutes} of ${most} minutes` : `The first of ${most} minutes`;
    };
    show();
    setInterval(show, 5000);
    return { begin() { if (!since) { since = Date.now(); show(); } } };
  })();

  bringBack();
  showBeside();
  form.querySelectorAll("textarea").forEach(grow);
  enter(questions().find((one) => one.querySelector("[aria-invalid]")) || (!number && questions()[0]) || questions().find((one) => one.id !== "next-call" && !answered(one)) || questions()[0]);
})();
