/**
 * A form that is saved while one types says so when there is no connection, and tries again until there is.
 * What was typed stays in the page meanwhile; the browser keeps nothing of it.
 *
 * The button waits for what is being saved, because it sends the version which that gives. Without a connection it
 * leads nowhere: the page that it would lead away from is all that holds what was typed.
 */
const AGAIN_MILLISECONDS = 5000;

const autosaved = (event) => event.target.closest("[data-autosave]");
const notSaved = (form) => form.querySelector("[data-not-saved]");
const save = (form) => form.dispatchEvent(new Event("change"));
// The form that is on its way to the next page: nothing is saved beside that.
let leaving;

document.addEventListener("htmx:sendError", (event) => {
  const form = autosaved(event);
  if (!form) return;
  notSaved(form).hidden = false;
  window.setTimeout(save, AGAIN_MILLISECONDS, form);
});

document.addEventListener("htmx:afterOnLoad", (event) => {
  const form = autosaved(event);
  if (form) notSaved(form).hidden = true;
});

document.addEventListener("htmx:beforeRequest", (event) => {
  if (leaving && autosaved(event) === leaving) event.preventDefault();
});

document.addEventListener("submit", (event) => {
  const form = autosaved(event);
  if (!form) return;
  const { submitter } = event;
  const underway = form.classList.contains("htmx-request");
  if (!underway && navigator.onLine && notSaved(form).hidden) {
    leaving = form;
    return;
  }
  event.preventDefault();
  if (underway) {
    // After the others who listen: whether it was saved is known then.
    const again = () => window.setTimeout(() => form.requestSubmit(submitter));
    form.addEventListener("htmx:afterRequest", again, { once: true });
  } else {
    save(form);
  }
});

window.addEventListener("online", () => {
  for (const form of document.querySelectorAll("[data-autosave]")) if (!notSaved(form).hidden) save(form);
});

window.addEventListener("pageshow", () => {
  leaving = undefined;
});
