// The mail room: keys, the figure of ticked rows, marks that follow the open thread, and news from the server. Every act is also a button or a link.
import { keysFree } from "./keys.js";

const room = () => document.getElementById("mailroom");
const thread = () => document.querySelector("article.thread");
const links = () => [...document.querySelectorAll(".mailrow > a")];
const boxes = () => [...document.querySelectorAll('.mailrow .sel input')];
let last = null;
let row = 0;

const hereAt = () => {
  const focused = links().findIndex(link => link.parentElement.contains(document.activeElement));
  return focused >= 0 ? focused : links().findIndex(link => link.parentElement.hasAttribute("aria-current"));
};

function show() {
  const ticked = boxes().filter(box => box.checked).length;
  const says = document.querySelector(".bulk .ticked");
  if (says) says.textContent = ticked === 0 ? "" : ticked === 1 ? says.dataset.one : says.dataset.other.replace("{0}", ticked);
  const every = document.querySelector('.bulk input[name="all"]');
  if (every) {
    const whole = ticked === boxes().length;
    if (!whole) every.checked = false;
    every.closest("label").hidden = !whole;
  }
  for (const print of document.querySelectorAll("[data-print]")) print.hidden = false;
}

// The row of the open thread is lit and no longer new.
function follow() {
  const open = thread();
  room()?.classList.toggle("is-open", open !== null);
  for (const item of document.querySelectorAll(".mailrow")) {
    const isOpen = open?.dataset.id === item.id.slice(4);
    if (isOpen) item.setAttribute("aria-current", "true");
    else item.removeAttribute("aria-current");
    if (isOpen && item.classList.contains("is-unread")) {
      item.classList.remove("is-unread");
      item.querySelector(".from .sr")?.remove();
      document.body.dispatchEvent(new CustomEvent("mail:changed"));
    }
  }
}

document.addEventListener("change", event => { if (event.target.closest("#many")) show(); });

// A click on "all on this page" ticks without asking the server; Shift and a click tick everything between.
document.addEventListener("click", event => {
  const every = event.target.closest("[data-tick-link]");
  if (every) {
    event.preventDefault();
    const on = boxes().some(box => !box.checked);
    for (const box of boxes()) box.checked = on;
    show();
  }
  if (event.target.closest("[data-print]")) print();
  if (!event.target.matches(".sel input")) return;
  const all = boxes();
  const at = all.indexOf(event.target);
  if (event.shiftKey && last !== null && all[last])
    for (const box of all.slice(Math.min(last, at), Math.max(last, at) + 1)) box.checked = event.target.checked;
  last = at;
  show();
});

/** Does an act with the ticked rows, else with the open thread, else with the row in focus. */
function act(name, button) {
  if (boxes().some(box => box.checked)) {
    const bulk = document.querySelector(`.bulk [name="act"][value="${name}"]`);
    if (bulk) return bulk.click();
    return document.querySelector(`[popovertarget="bulk-${button}"]`)?.click();
  }
  const open = thread();
  const at = links()[hereAt()];
  const inList = document.activeElement?.closest?.(".mailrow");
  if (open && (!inList || inList.hasAttribute("aria-current")))
    return (open.querySelector(`.bar [name="act"][value="${name}"]`) ?? open.querySelector(`.bar [data-act="${button}"]`))?.click();
  if (!at) return;
  at.parentElement.querySelector(".sel input").checked = true;
  show();
  act(name, button);
}

function step(direction) {
  const all = links();
  if (all.length === 0) return;
  const next = all[Math.max(0, Math.min(all.length - 1, hereAt() + direction))];
  next.focus();
  // Beside an open thread, going on opens.
  if (thread() && matchMedia("(width >= 768px)").matches) next.click();
}

const acts = { e: ["Archive", "archive"], s: ["Snooze", "snooze"], l: ["AddLabel", "label"], "#": ["Trash", "trash"], "!": ["Junk", "junk"] };
let going = false;

// Before the keys of every page: here "/" opens the search first.
document.addEventListener("keydown", event => {
  if (!keysFree(event) || event.defaultPrevented || document.querySelector(":popover-open")) return;
  const wasGoing = going;
  going = event.key === "g";
  if (wasGoing || going) return;
  if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
  else if (event.key === "x") {
    const box = links()[hereAt()]?.parentElement.querySelector(".sel input");
    if (box) box.checked = !box.checked;
    show();
  } else if (event.key === "u") {
    const at = links()[hereAt()];
    if (matchMedia("(width < 768px)").matches) document.querySelector(".thread .back")?.click();
    else at?.focus();
  } else if (event.key === "z") undo();
  else if (event.key === "/") find();
  else if (thread() && ["r", "a", "f"].includes(event.key)) document.querySelector(`[data-answer-key="${event.key}"]`)?.click();
  else if (acts[event.key]) act(...acts[event.key]);
  else return;
  event.preventDefault();
}, true);

/** The undo that is offered, else the latest there is. */
function undo() {
  const offered = document.querySelector(".toast button, .flash.said form button");
  if (offered) return offered.click();
  const form = document.createElement("form");
  form.method = "post";
  form.action = `/mail/undo?of=latest&back=${encodeURIComponent(new URL(room().dataset.list, location.href).search)}`;
  const token = Object.assign(document.createElement("input"), { type: "hidden", name: "__RequestVerificationToken", value: document.querySelector('meta[name="jams-token"]').content });
  form.append(token);
  document.body.append(form);
  form.submit();
}

function seek() {
  const field = document.getElementById("mail-q");
  field.focus();
  field.select();
}

// At once, not when the popover tells that it is open: fast fingers type on meanwhile.
function find() {
  const finder = document.getElementById("finder");
  if (!finder) return;
  finder.showPopover();
  seek();
}

document.addEventListener("toggle", event => {
  if (event.newState === "open" && event.target.id === "finder" && document.activeElement?.id !== "mail-q") seek();
}, true);

// After an act the list is new: go on where the person was.
document.addEventListener("htmx:beforeRequest", event => { if (event.detail.requestConfig.verb === "post") row = Math.max(0, hereAt()); });
document.addEventListener("htmx:afterSettle", event => {
  const into = event.detail.target?.id;
  if (into === "thread") {
    document.title = thread()?.dataset.title ?? document.title;
    follow();
    document.getElementById("subject")?.focus({ preventScroll: matchMedia("(width >= 768px)").matches });
    if (matchMedia("(width < 768px)").matches) scrollTo(0, 0);
  } else if (into === "mailroom" || into === "list") {
    const all = links();
    if (into === "mailroom") document.body.dispatchEvent(new CustomEvent("mail:changed"));
    // Whoever has opened the search or a menu meanwhile is left there.
    if (document.querySelector(":popover-open")) return show();
    // A new list begins at its first row, also beside an open thread; after an act one goes on where one was.
    const next = into === "list" ? all[0] : all[Math.min(row, all.length - 1)];
    (into === "mailroom" && thread() ? document.getElementById("subject") : next ?? document.getElementById("list-title"))?.focus({ preventScroll: false });
  }
  show();
});
addEventListener("pageshow", show);
show();

// News: what arrives is offered, it does not push away what is being read.
let arrived = 0;
const events = new EventSource("/mail/events");
events.addEventListener("arrived", event => {
  arrived += Number(JSON.parse(event.data).mails ?? 1);
  const news = document.getElementById("news");
  const data = room()?.dataset;
  if (!news || !data) return;
  news.hidden = false;
  news.querySelector("span").textContent = arrived === 1 ? data.newsOne : data.newsOther.replace("{0}", arrived);
  document.body.dispatchEvent(new CustomEvent("mail:changed"));
});
document.addEventListener("htmx:afterSwap", event => { if (event.detail.target?.id === "list") arrived = 0; });
addEventListener("pagehide", () => events.close());
