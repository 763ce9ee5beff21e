// Files go up when they are chosen or dropped; without script the button does it.
const ready = () => { for (const form of document.querySelectorAll("[data-upload]")) form.classList.add("is-ready"); };
ready();
document.addEventListener("htmx:afterSettle", ready);

const tooLarge = form => [...form.querySelector("input[type=file]").files].some(file => file.size > Number(form.dataset.limit));

document.addEventListener("change", event => {
  const form = event.target.closest("[data-upload]");
  if (!form || event.target.type !== "file" || event.target.files.length === 0) return;
  const problem = form.querySelector(".error");
  problem.textContent = "";
  if (tooLarge(form)) {
    problem.textContent = form.dataset.tooLarge;
    event.target.value = "";
    return;
  }
  const words = form.dataset.sending && form.querySelector("[data-words]");
  if (words) {
    words.textContent = form.dataset.sending;
    form.querySelector(".drop").setAttribute("aria-busy", "true");
  }
  form.requestSubmit();
});

for (const name of ["dragenter", "dragover"])
  document.addEventListener(name, event => {
    const drop = event.target.closest?.(".drop");
    if (!drop) return;
    event.preventDefault();
    drop.classList.add("is-over");
  });
document.addEventListener("dragleave", event => {
  const drop = event.target.closest?.(".drop");
  if (drop && !drop.contains(event.relatedTarget)) drop.classList.remove("is-over");
});
document.addEventListener("drop", event => {
  const drop = event.target.closest?.(".drop");
  if (!drop) return;
  event.preventDefault();
  drop.classList.remove("is-over");
  const input = drop.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});

// Ctrl+Enter sends a note.
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches?.(".compose textarea")) event.target.form.requestSubmit();
});
