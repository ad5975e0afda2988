/**
 * Search from every page: a dialog with a combobox (WAI-ARIA, list autocomplete with manual selection). The server
 * renders the options; without this script the button leads to the page of the search.
 */
const dialog = document.getElementById("search-dialog");
const field = dialog?.querySelector("[role=combobox]");
const found = document.getElementById("search-found");

const options = () => [...found.querySelectorAll("[role=option]")];
const chosen = () => found.querySelector("[aria-selected=true]");

function open() {
  document.querySelectorAll("details[open]").forEach((panel) => panel.closest("header") && (panel.open = false));
  if (!dialog.open) dialog.showModal();
  field.focus();
}

/** Marks one option, which screen readers are told by the field; none where `option` is undefined. */
function choose(option) {
  chosen()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function step(by) {
  const all = options();
  const place = all.indexOf(chosen());
  const next = place < 0 && by < 0 ? all.length - 1 : (place + by + all.length) % all.length;
  choose(all[next]);
}

function onKey(event) {
  if (event.isComposing) return;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && options().length) {
    event.preventDefault();
    step(steps[event.key]);
  } else if (event.key === "Enter" && chosen()) {
    event.preventDefault();
    chosen().click();
  }
}

/** Nothing that was typed or found stays behind in the page. */
function forget() {
  field.value = "";
  found.replaceChildren();
  field.setAttribute("aria-expanded", "false");
  choose(undefined);
}

if (dialog) {
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-search-opener]")) return;
    event.preventDefault();
    open();
  });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", forget);
  field.addEventListener("keydown", onKey);
  // What was marked belongs to other words.
  field.addEventListener("input", () => choose(undefined));
  dialog.addEventListener("htmx:afterSwap", () => {
    field.setAttribute("aria-expanded", String(options().length > 0));
  });
  // An answer that comes after the dialog was closed shows nothing any more.
  dialog.addEventListener("htmx:beforeSwap", (event) => {
    if (!dialog.open) event.detail.shouldSwap = false;
  });
}
