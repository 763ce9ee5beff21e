// A module of its own without effects: pages load app.js under an address with a version, so importing it from another script would run it twice.
const root = document.documentElement;

/** Whether a single key may act now: not while something is typed and not when the person turned keys off. */
export function keysFree(event) {
  return root.dataset.shortcuts === "on" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
    && !event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]");
}
