/* Print, by button and by P. The page is whole without it: the browser's own menu prints the same. */
"use strict";
document.addEventListener("click", (event) => { if (event.target.closest("[data-print]")) window.print(); });
