// The board: dragging, keys, the card's menu, tabs on phones. Everything here is also a link or a form; the server answers each step with the columns that changed.
import { keysFree } from "./keys.js";

const menu = document.getElementById("card-menu");
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
let menuCard = null;
let focusAfter = null;

const board = () => document.querySelector(".board");
const moves = () => board()?.dataset.moves === "yes";
const itemOf = element => element?.closest?.("li[data-id]");
const columnOf = element => element?.closest?.(".column");
const linkOf = item => item?.querySelector("h3 a");
const items = column => [...column.querySelectorAll("li[data-id]")];
const stageIds = () => [...menu.querySelectorAll("[data-stage]")].map(button => button.dataset.stage);

/** Posts a step; the column it ends in is swapped, the rest comes beside it. */
function post(path, values, stage) {
  return htmx.ajax("POST", path, { values, target: `#column-${stage}`, swap: "outerHTML" });
}

function move(item, stage, after = "", before = "") {
  if (!item || !moves()) return;
  focusAfter = `card-${item.dataset.id}`;
  post(`/applications/${item.dataset.id}/move`, { StageId: stage, After: after, Before: before }, stage);
}

function toStage(item, stage) {
  if (item && stage && columnOf(item).dataset.stage !== stage) move(item, stage);
}

function step(item, direction) {
  const around = items(columnOf(item));
  const at = around.indexOf(item);
  const next = around[at + direction];
  if (!next) return;
  const stage = columnOf(item).dataset.stage;
  if (direction > 0) move(item, stage, next.dataset.id);
  else move(item, stage, around[at - 2]?.dataset.id ?? "", next.dataset.id);
}

function archive(item) {
  if (!item || !moves()) return;
  const around = items(columnOf(item));
  const at = around.indexOf(item);
  focusAfter = (around[at + 1] ?? around[at - 1])?.querySelector("h3 a")?.id ?? null;
  post(`/applications/${item.dataset.id}/archive`, {}, columnOf(item).dataset.stage);
}

// Dragging. The library is fetched when a pointer first comes near a card.
let sortable;
const load = () => sortable ??= import(board().dataset.sortable).then(() => self.Sortable);

async function ready() {
  const here = board();
  if (!here || here.dataset.moves !== "yes") return;
  const Sortable = await load();
  for (const list of here.querySelectorAll(".column > ul")) {
    if (Sortable.get(list)) continue;
    Sortable.create(list, {
      group: "board",
      draggable: "li[data-id]",
      filter: "[data-menu]",
      preventOnFilter: false,
      animation: still ? 0 : 160,
      delay: 180,
      delayOnTouchOnly: true,
      ghostClass: "is-ghost",
      chosenClass: "is-lifted",
      scrollSensitivity: 60,
      onStart: () => here.classList.add("is-dragging"),
      onEnd: event => {
        here.classList.remove("is-dragging");
        // An empty style attribute is left behind; htmx would copy it as markup, which the content security policy forbids.
        for (const item of document.querySelectorAll("li[data-id][style]")) item.removeAttribute("style");
        if (event.from === event.to && event.oldDraggableIndex === event.newDraggableIndex) return;
        move(event.item, columnOf(event.to).dataset.stage, itemOf(event.item.previousElementSibling)?.dataset.id, itemOf(event.item.nextElementSibling)?.dataset.id);
      },
    });
  }
  here.classList.add("is-ready");
}

document.addEventListener("pointerover", event => { if (event.target.closest?.(".column")) ready(); }, { once: false, passive: true });
document.addEventListener("touchstart", event => { if (event.target.closest?.(".column")) ready(); }, { passive: true });

document.addEventListener("htmx:afterSettle", () => {
  if (sortable) ready();
  if (!focusAfter || menu.matches(":popover-open")) return;
  document.getElementById(focusAfter)?.focus({ preventScroll: false });
  focusAfter = null;
});

// A step that failed leaves a card where it is not: show the board as it is.
for (const failure of ["htmx:responseError", "htmx:sendError"])
  document.addEventListener(failure, event => {
    if (event.detail.requestConfig?.verb === "post") htmx.ajax("GET", location.href, { target: "#region", swap: "outerHTML" });
  });

// The menu of a card.
function openMenu(item) {
  const button = item?.querySelector("[data-menu]");
  if (!button) return;
  menuCard = item;
  const here = columnOf(item).dataset.stage;
  const around = items(columnOf(item));
  for (const choice of menu.querySelectorAll("[data-stage]")) {
    choice.hidden = !moves();
    choice.toggleAttribute("aria-current", choice.dataset.stage === here);
    choice.classList.toggle("is-on", choice.dataset.stage === here);
  }
  menu.querySelector('[data-step="up"]').hidden = !moves() || around[0] === item;
  menu.querySelector('[data-step="down"]').hidden = !moves() || around.at(-1) === item;
  menu.querySelector('[data-step="archive"]').hidden = !moves();
  for (const link of menu.querySelectorAll("[data-page]")) link.href = `/applications/${item.dataset.id}/${link.dataset.page}`;
  menu.showPopover();
  const at = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.right - size.width, innerWidth - size.width - 8))}px`;
  menu.style.top = `${Math.max(8, at.bottom + 4 + size.height > innerHeight - 8 ? Math.min(at.top - size.height - 4, innerHeight - size.height - 8) : at.bottom + 4)}px`;
  [...menu.querySelectorAll("a, button")].find(choice => !choice.hidden)?.focus();
}

function closeMenu() {
  const item = menuCard;
  menu.hidePopover();
  return item;
}

menu.addEventListener("toggle", event => {
  if (event.newState === "closed" && menuCard) {
    if (menu.contains(document.activeElement) || document.activeElement === document.body) linkOf(menuCard)?.focus();
    menuCard = null;
  }
});
menu.addEventListener("click", event => {
  const choice = event.target.closest("button");
  if (!choice) return;
  const item = closeMenu();
  if (choice.dataset.stage) toStage(item, choice.dataset.stage);
  else if (choice.dataset.step === "up") step(item, -1);
  else if (choice.dataset.step === "down") step(item, 1);
  else if (choice.dataset.step === "archive") archive(item);
});
document.addEventListener("click", event => {
  const opener = event.target.closest("[data-menu]");
  if (!opener || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  openMenu(itemOf(opener));
});

// Phones: one stage at a time, switched without asking the server.
document.addEventListener("click", event => {
  const tab = event.target.closest("[data-tab]");
  if (!tab || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  for (const other of document.querySelectorAll("[data-tab]")) {
    if (other === tab) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
  for (const column of document.querySelectorAll(".column")) column.classList.toggle("is-here", column.dataset.stage === tab.dataset.tab);
  tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  history.replaceState(history.state, "", tab.href);
});

// Keys on a card.
function neighbour(item, key) {
  const column = columnOf(item);
  const at = items(column).indexOf(item);
  if (key === "ArrowUp" || key === "ArrowDown") return items(column)[at + (key === "ArrowDown" ? 1 : -1)];
  const columns = [...document.querySelectorAll(".column")].filter(other => other === column || items(other).length > 0);
  const there = columns[columns.indexOf(column) + (key === "ArrowRight" ? 1 : -1)];
  return there && (items(there)[at] ?? items(there).at(-1));
}

document.addEventListener("keydown", event => {
  const item = itemOf(document.activeElement);
  if (!item || event.defaultPrevented || menu.matches(":popover-open") || document.querySelector("dialog[open]")) return;
  if (event.key.startsWith("Arrow") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) step(item, event.key === "ArrowDown" ? 1 : -1);
    else if (!event.altKey) {
      focusAfter = null; // A step on its way must not take the focus back.
      linkOf(neighbour(item, event.key))?.focus();
    } else return;
  } else if (!keysFree(event)) return;
  else if (event.key === "m") openMenu(item);
  else if (event.key === "e") archive(item);
  else if (/^[1-9]$/.test(event.key)) toStage(item, stageIds()[event.key - 1]);
  else return;
  event.preventDefault();
});
