// A list of rows: J and K go from one to the next. Tab does the same without this file.
import { keysFree } from "./keys.js";

document.addEventListener("keydown", event => {
  if (!keysFree(event) || event.defaultPrevented || (event.key !== "j" && event.key !== "k")) return;
  const links = [...document.querySelectorAll("[data-walk] .name")];
  const at = links.indexOf(document.activeElement?.closest?.("[data-walk] > li")?.querySelector(".name"));
  links[Math.max(0, Math.min(links.length - 1, at + (event.key === "j" ? 1 : -1)))]?.focus();
  event.preventDefault();
});
