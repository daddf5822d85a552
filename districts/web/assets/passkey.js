// Passkeys: asks the server for options, the browser for the key, and sends the form.
// Without this script the form stays hidden and the other ways to log in remain.
const bytes = (text) => {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};
const text = (buffer) => {
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};
const named = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

const creation = (options) => ({
  ...options,
  challenge: bytes(options.challenge),
  user: { ...options.user, id: bytes(options.user.id) },
  excludeCredentials: named(options.excludeCredentials),
});
const request = (options) => ({
  ...options,
  challenge: bytes(options.challenge),
  allowCredentials: named(options.allowCredentials),
});

const created = (key) => ({
  attestationObject: text(key.response.attestationObject),
  clientDataJSON: text(key.response.clientDataJSON),
  transports: key.response.getTransports ? key.response.getTransports() : [],
});
const asserted = (key) => ({
  authenticatorData: text(key.response.authenticatorData),
  clientDataJSON: text(key.response.clientDataJSON),
  signature: text(key.response.signature),
  userHandle: key.response.userHandle ? text(key.response.userHandle) : null,
});

const ask = async (form) => {
  const answer = await fetch(form.dataset.start, { method: "POST" });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const { ceremony, options } = await answer.json();
  const adds = form.dataset.passkey === "create";
  const key = adds
    ? await navigator.credentials.create({ publicKey: creation(options) })
    : await navigator.credentials.get({ publicKey: request(options) });
  form.elements.ceremony.value = ceremony;
  form.elements.credential.value = JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    extensions: {},
    response: adds ? created(key) : asserted(key),
  });
  form.submit();
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  const problem = form.querySelector("[data-passkey-problem]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    problem.hidden = true;
    ask(form).catch(() => {
      problem.textContent = form.dataset.problem;
      problem.hidden = false;
    });
  });
}
