// Password fields with data-capslock say so while Caps Lock is on.
for (const input of document.querySelectorAll("input[data-capslock]")) {
  const help = document.createElement("p");
  help.className = "help";
  help.setAttribute("role", "status");
  input.after(help);
  const look = event => { help.textContent = event.getModifierState?.("CapsLock") ? input.dataset.capslock : ""; };
  input.addEventListener("keydown", look);
  input.addEventListener("keyup", look);
  input.addEventListener("blur", () => { help.textContent = ""; });
}
