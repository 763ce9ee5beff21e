// Settings: what only a script can do. Everything else on these pages works without.
for (const hidden of document.querySelectorAll("[data-scripted]")) hidden.hidden = false;

// On narrow screens the tabs scroll: show the one that is open.
document.querySelector(".settingtabs [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });

// A theme or density is seen at once and kept when it is saved; going away without saving leaves all as it was.
document.querySelector("[data-preview]")?.addEventListener("change", event => {
  const { name, value } = event.target;
  if (name === "Theme") document.documentElement.dataset.theme = value;
  if (name === "Density") document.documentElement.dataset.density = value;
});

document.addEventListener("click", async event => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const source = document.getElementById(copy.dataset.copy);
    const lines = source.matches("ol") ? [...source.children].map(line => line.textContent.trim()) : [source.textContent.replaceAll(" ", "")];
    await navigator.clipboard.writeText(lines.join("\n"));
    document.dispatchEvent(new CustomEvent("jams:toast", { detail: { text: copy.dataset.copied } }));
  }
  if (event.target.closest("[data-print]")) print();
});

// Passkeys: say so when this browser has none (js/passkeys.js shows the form when it has).
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON)
  for (const warning of document.querySelectorAll("[data-no-passkeys]")) warning.hidden = true;
