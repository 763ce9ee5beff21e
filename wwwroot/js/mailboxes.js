// Servers that were found do not replace those that are just being typed.
document.addEventListener("htmx:beforeSwap", event => {
  const servers = document.getElementById("servers");
  if (event.detail.target === servers && servers.contains(document.activeElement)) event.detail.shouldSwap = false;
});
