// Buttons beside a read-only field that put its text into the clipboard. Without script the field itself can be selected and copied.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const word = button.querySelector("span");
  const before = word.textContent;
  button.hidden = false;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      return; // The field is selected; the keyboard copies it.
    }
    word.textContent = button.dataset.copied;
    setTimeout(() => { word.textContent = before; }, 2000);
  });
}
