// Questions about applications: J and K go from one to the next, Y agrees, N leaves it, Z takes it back. The buttons do the same without this file.
import { keysFree } from "./keys.js";

const keys = { y: "[data-yes]", n: "[data-no]", z: "[data-undo]" };

document.addEventListener("keydown", event => {
  if (!keysFree(event) || event.defaultPrevented) return;
  const all = [...document.querySelectorAll("[data-proposal]")];
  const here = document.activeElement?.closest?.("[data-proposal]");
  if (event.key === "j" || event.key === "k") {
    const at = all.indexOf(here) + (event.key === "j" ? 1 : -1);
    const next = all[Math.max(0, Math.min(all.length - 1, at))];
    (next?.querySelector("[data-yes], [data-undo], .name"))?.focus();
  } else if (here && keys[event.key]) here.querySelector(keys[event.key])?.click();
  else return;
  event.preventDefault();
}, { capture: true });
