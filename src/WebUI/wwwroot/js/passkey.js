// A passkey signs in, or is made. A form waits hidden until there is a browser that can; what the device answers goes to the server in a box of it.
// Most people come without one: the library is fetched by whoever presses.
const library = () => import('../lib/simplewebauthn/simplewebauthn.js').then(() => globalThis.SimpleWebAuthnBrowser);

// What the box of the name waits for: a browser asks for one thing at a time.
const waiting = new AbortController();

const send = (form, answer) => {
  const kept = form.elements['Form.Remember'];
  if (kept) kept.value = document.querySelector('#Form_Remember')?.checked ? 'true' : 'false';
  form.elements['Form.PasskeyAnswer'].value = JSON.stringify(answer);
  form.submit();
};

const tell = (form, text) => { form.querySelector('[role="status"]').textContent = text; };

const say = (form, fault) => tell(form, fault.name === 'InvalidStateError' ? form.dataset.known : fault.name === 'NotAllowedError' || fault.name === 'AbortError' ? form.dataset.cancelled : form.dataset.failed);

const onPress = (form, ask) => form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  waiting.abort();
  tell(form, '');
  try {
    send(form, await ask(await library()));
  } catch (fault) {
    say(form, fault);
    button.disabled = false;
  }
});

// Drawn at each press: a page may have been open for an hour.
const question = async (form) => {
  const response = await fetch(form.dataset.passkeySign, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
};

// A browser that reads and writes this JSON by itself offers the key already in the box of the name, until the button is pressed.
const offer = async (form) => {
  if (!PublicKeyCredential.parseRequestOptionsFromJSON || !await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await question(form));
  send(form, await navigator.credentials.get({ publicKey, mediation: 'conditional', signal: waiting.signal }));
};

for (const form of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey-sign]') : []) {
  form.hidden = false;
  onPress(form, async ({ startAuthentication }) => startAuthentication({ optionsJSON: await question(form) }));
  if (form.dataset.offer === 'yes') offer(form).catch(() => {});
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey-make]') : []) {
  form.querySelector('[data-needs-script]').hidden = true;
  onPress(form, ({ startRegistration }) => startRegistration({ optionsJSON: JSON.parse(form.dataset.passkeyMake) }));
}
