/**
 * A form that is saved while one types says so when there is no connection, and tries again until there is.
 * What was typed stays in the page meanwhile; the browser keeps nothing of it.
 */
const AGAIN_MILLISECONDS = 5000;

const autosaved = (event) => event.target.closest("[data-autosave]");

document.addEventListener("htmx:sendError", (event) => {
  const form = autosaved(event);
  if (!form) return;
  form.querySelector("[data-not-saved]").hidden = false;
  window.setTimeout(() => form.dispatchEvent(new Event("change")), AGAIN_MILLISECONDS);
});

document.addEventListener("htmx:afterOnLoad", (event) => {
  const form = autosaved(event);
  if (form) form.querySelector("[data-not-saved]").hidden = true;
});
