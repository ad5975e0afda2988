// Progressive enhancement only: every page works without this file.
import "htmx.org";
import "./autosave.js";
import "./search.js";

/** Panels that lie over the page: one open at a time, closed by Escape or a click elsewhere. */
const OVERLAYS = "details.definition[open], details.user-menu[open], details.list-columns[open]";

function closeOverlays(except) {
  for (const overlay of document.querySelectorAll(OVERLAYS)) {
    if (overlay !== except && !overlay.contains(except)) overlay.open = false;
  }
}

document.addEventListener("click", (event) => closeOverlays(event.target.closest("details")));

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const overlay = document.querySelector(OVERLAYS);
  if (!overlay) return;
  overlay.open = false;
  overlay.querySelector("summary").focus();
});

/** A field for a file says which one it is; drawn over the browser's own, whose words are not in our language. */
document.addEventListener("change", ({ target }) => {
  const words = target.closest(".file-field")?.querySelector("[data-file-name]");
  if (words) words.textContent = [...target.files].map((file) => file.name).join(", ") || words.dataset.fileName;
});

/** A folded list of choices says what is chosen in it. */
document.addEventListener("change", ({ target }) => {
  const list = target.closest("[data-chosen]");
  if (!list) return;
  const summary = list.querySelector("summary");
  const chosen = [...list.querySelectorAll("input:checked")].map((box) => box.labels[0].textContent.trim());
  summary.textContent = chosen.join(", ") || list.dataset.chosen;
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

/**
 * What htmx swaps in is told to screen readers by the live region, which no swap touches. The event comes from
 * what was swapped in; its detail still names what was there before.
 */
document.addEventListener("htmx:afterSettle", ({ target }) => {
  const announced = target.closest("[data-announce]") ?? target.querySelector("[data-announce]");
  // What lies behind an open dialog is silent, so a dialog has a region of its own.
  const region =
    target.closest("dialog")?.querySelector("[data-live-region]") ?? document.getElementById("live-region");
  if (announced && region) region.textContent = announced.textContent.trim();
});

/** What a page has to say once it is there: the region must be known to screen readers before it speaks. */
const outcome = document.querySelector("[data-announce-at-once]");
if (outcome) {
  setTimeout(() => {
    document.getElementById("live-region").textContent = outcome.textContent.trim();
  }, 200);
}

/** After a refused form the focus goes to the summary of its errors, also where htmx swaps the form in. */
function focusErrors(within) {
  within.querySelector("[data-error-summary]")?.focus();
}

document.addEventListener("htmx:afterSettle", ({ target }) => focusErrors(target));
focusErrors(document);
