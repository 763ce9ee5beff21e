// What every page has: the token for htmx, toasts, keyboard, the browser's time zone, menus. Pages work without it.
import { keysFree } from "./keys.js";

const root = document.documentElement;

// The zone the browser is in; pages show times in it until the person sets one.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`jams.zone=${encodeURIComponent(zone)}`))
  document.cookie = `jams.zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;

document.addEventListener("htmx:configRequest", event => {
  if (event.detail.verb !== "get")
    event.detail.headers.RequestVerificationToken = document.querySelector('meta[name="jams-token"]').content;
});

const toasts = document.getElementById("toasts");

/** Shows a sentence for ten seconds, longer while the pointer or the focus rests on it. */
export function toast(text, undo) {
  const box = document.createElement("div");
  box.className = "toast";
  const words = document.createElement("span");
  words.textContent = text;
  box.append(words);
  if (undo) {
    const button = document.createElement("button");
    button.className = "btn quiet s end";
    button.textContent = toasts.dataset.undo ?? "Undo";
    button.addEventListener("click", () => {
      box.remove();
      send(undo);
    });
    box.append(button);
  }
  toasts.replaceChildren(box);
  let timer = setTimeout(() => box.remove(), 10_000);
  const hold = () => clearTimeout(timer);
  const release = () => { timer = setTimeout(() => box.remove(), 4_000); };
  box.addEventListener("pointerenter", hold);
  box.addEventListener("pointerleave", release);
  box.addEventListener("focusin", hold);
  box.addEventListener("focusout", release);
}

/** Posts to an address of ours and goes where it leads, as a form would. */
function send(address) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  const token = document.createElement("input");
  token.type = "hidden";
  token.name = "__RequestVerificationToken";
  token.value = document.querySelector('meta[name="jams-token"]').content;
  form.append(token);
  document.body.append(form);
  form.submit();
}

document.addEventListener("jams:toast", event => toast(event.detail.text, event.detail.undo));
// What only looks again every second keeps quiet: it looks again anyway.
for (const failure of ["htmx:sendError", "htmx:timeout"])
  document.addEventListener(failure, event => { if (!event.target.matches?.("[data-quiet]")) toast(toasts.dataset.failed); });
document.addEventListener("htmx:responseError", event =>
  toast(event.detail.xhr.status === 401 ? toasts.dataset.signedOut : toasts.dataset.failed));

// Buttons that work say so and cannot be pressed twice; the browser's own way is kept for what follows.
document.addEventListener("submit", event => {
  const button = event.submitter;
  if (!button || event.defaultPrevented || button.formTarget === "_blank" || "download" in button.dataset) return;
  setTimeout(() => { button.setAttribute("aria-busy", "true"); button.disabled = true; });
});
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll('button[aria-busy="true"]')) {
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }
});

// Dialogs open from links and buttons that name them; without script the link leads to a page that does the same.
document.addEventListener("click", event => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (!dialog) return;
  event.preventDefault();
  dialog.showModal();
});

// Native popovers have no place of their own yet in every browser: put a menu beside its button.
document.addEventListener("toggle", event => {
  const menu = event.target;
  if (event.newState !== "open" || !menu.matches?.(".menu[popover]")) return;
  const button = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`);
  if (!button) return;
  const at = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.right - size.width, innerWidth - size.width - 8));
  const below = at.bottom + 4;
  const top = below + size.height > innerHeight - 8 ? Math.max(8, at.top - size.height - 4) : below;
  menu.style.setProperty("left", `${left}px`);
  menu.style.setProperty("top", `${top}px`);
  // This event comes late; whoever has begun to type in the menu meanwhile is left there.
  if (!menu.contains(document.activeElement)) menu.querySelector("a, button")?.focus();
}, true);

// Arrow keys walk through an open menu.
document.addEventListener("keydown", event => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const menu = document.activeElement?.closest?.(".menu");
  if (!menu) return;
  const items = [...menu.querySelectorAll("a, button")];
  const next = items[(items.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length];
  next?.focus();
  event.preventDefault();
});

// Single keys. They can be turned off in the settings (WCAG 2.1.4).
const places = { a: "/applications", t: "/tasks", c: "/companies", p: "/contacts" };
let going = false;

document.addEventListener("keydown", event => {
  if (!keysFree(event) || event.defaultPrevented) return;
  if (going && places[event.key]) {
    location.href = places[event.key];
    return;
  }
  going = event.key === "g";
  if (event.key === "?") document.getElementById("keys")?.showModal();
  else if (event.key === "/") document.querySelector('input[type="search"]')?.focus();
  else if (event.key === "n") document.querySelector("[data-key-new]")?.click();
  else return;
  event.preventDefault();
});
