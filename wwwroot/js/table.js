// The table: ticking with header, Shift and keys. Without this file every row has its box and the bar is always there.
import { keysFree } from "./keys.js";

let last = null;

const boxes = () => [...document.querySelectorAll('.apps input[name="id"]')];

function show() {
  const bar = document.getElementById("acts");
  if (!bar) return;
  const all = boxes();
  const ticked = all.filter(box => box.checked).length;
  const every = bar.querySelector('input[name="all"]');
  const header = document.querySelector("[data-tick-all]");
  if (header) {
    header.hidden = false;
    document.querySelector("[data-tick-link]")?.setAttribute("hidden", "");
    header.checked = ticked > 0 && ticked === all.length;
    header.indeterminate = ticked > 0 && ticked < all.length;
  }
  // "All that match" is offered once the whole page is ticked.
  if (every) {
    if (ticked < all.length) every.checked = false;
    every.closest("label").hidden = ticked < all.length;
  }
  bar.hidden = ticked === 0;
  const says = bar.querySelector(".ticked");
  says.textContent = ticked === 0 ? "" : (ticked === 1 ? says.dataset.one : says.dataset.other.replace("{0}", ticked));
}

document.addEventListener("change", event => {
  if (event.target.matches("[data-tick-all]")) for (const box of boxes()) box.checked = event.target.checked;
  if (event.target.closest("#many")) show();
});

// Shift and a click tick everything between.
document.addEventListener("click", event => {
  if (!event.target.matches('.apps input[name="id"]')) return;
  const all = boxes();
  const here = all.indexOf(event.target);
  if (event.shiftKey && last !== null && all[last])
    for (const box of all.slice(Math.min(last, here), Math.max(last, here) + 1)) box.checked = event.target.checked;
  last = here;
  show();
});

document.addEventListener("keydown", event => {
  if (!keysFree(event) || event.defaultPrevented) return;
  const links = [...document.querySelectorAll(".apps .role > a")];
  const row = document.activeElement?.closest?.(".apps tbody tr");
  const at = row ? links.indexOf(row.querySelector(".role > a")) : -1;
  if (event.key === "j" || event.key === "k") {
    links[Math.max(0, Math.min(links.length - 1, at + (event.key === "j" ? 1 : -1)))]?.focus();
  } else if (event.key === "x" && row) {
    const box = row.querySelector('input[name="id"]');
    box.checked = !box.checked;
    last = boxes().indexOf(box);
    show();
  } else return;
  event.preventDefault();
});

document.addEventListener("htmx:afterSettle", show);
addEventListener("pageshow", show);
show();
