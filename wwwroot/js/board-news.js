// Mail moves applications while the board is open: it and what it asks are then shown as they are. A card that is held, an open menu and a question that is being answered are left alone until later.
let events;
let lost = false;
let due;

const isBusy = () => document.querySelector(".board.is-dragging, [popover]:popover-open, dialog[open], .htmx-request") !== null;

async function look() {
  if (isBusy()) return later(1_500);
  const { scrollLeft = 0 } = document.querySelector(".board") ?? {};
  // The address says what is searched for and which stage a phone shows.
  const quiet = { source: "#asks", swap: "outerHTML" };
  await htmx.ajax("GET", location.href, { ...quiet, target: "#region" });
  const board = document.querySelector(".board");
  if (board) board.scrollLeft = scrollLeft;
  if (!document.getElementById("asks")?.contains(document.activeElement))
    await htmx.ajax("GET", "/applications?handler=Asks", { ...quiet, target: "#asks" });
}

function later(wait = 200) {
  clearTimeout(due);
  due = setTimeout(look, wait);
}

function listen() {
  events?.close();
  events = new EventSource("/mail/events");
  events.addEventListener("filed", () => later());
  events.onerror = () => { lost = true; };
  events.onopen = () => {
    if (lost) later();
    lost = false;
  };
}

// Browsers open few connections to one server: only what is looked at listens.
document.addEventListener("visibilitychange", () => {
  events?.close();
  if (document.visibilityState === "visible") {
    later();
    listen();
  }
});
addEventListener("pagehide", () => events?.close());
addEventListener("pageshow", event => {
  if (!event.persisted) return;
  later();
  listen();
});
if (document.visibilityState === "visible") listen();
