// Forms with data-passkey: the browser makes ("create") or uses ("get") a passkey, then the form is sent with what it said.
// Where there are no passkeys the form stays hidden; the other ways on the page work without script.
const able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!able) continue;
  form.hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const button = form.querySelector("button");
    const wrong = form.querySelector("[data-passkey-wrong]");
    button.setAttribute("aria-busy", "true");
    wrong.hidden = true;
    try {
      form.elements.Credential.value = JSON.stringify(await ask(form));
      form.submit();
    } catch (refused) {
      if (!(refused instanceof DOMException) && !(refused instanceof TypeError)) throw refused;
      wrong.textContent = form.dataset.refused;
      wrong.hidden = false;
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}

async function ask(form) {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
  });
  if (!answer.ok) throw new TypeError(`The server answered ${answer.status}.`);
  const options = await answer.json();
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return credential.toJSON();
}
