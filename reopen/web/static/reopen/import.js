/* Files dropped on the box are the files chosen in it; without this script the chooser does the same. */
"use strict";
(() => {
  const box = document.querySelector("[data-drop]");
  if (!box) return;
  const field = box.querySelector('input[type="file"]');
  const words = box.querySelector("[data-drop-words]");
  const say = () => { if (field.files.length) words.textContent = [...field.files].map((file) => file.name).join(", "); };
  const over = (event, on) => { event.preventDefault(); box.classList.toggle("over", on); };
  box.addEventListener("dragover", (event) => over(event, true));
  box.addEventListener("dragleave", (event) => over(event, false));
  box.addEventListener("drop", (event) => {
    over(event, false);
    if (event.dataTransfer.files.length) { field.files = event.dataTransfer.files; say(); field.focus(); }
  });
  field.addEventListener("change", say);
})();
