// A passkey signs in, or is made. A form waits hidden until there is a browser that can; what the device answers goes to the server in a box of it.
import '../lib/simplewebauthn/simplewebauthn.js';

const { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser;

const send = (form, answer) => {
  form.elements['Form.PasskeyAnswer'].value = JSON.stringify(answer);
  form.submit();
};

const tell = (form, text) => { form.querySelector('[role="status"]').textContent = text; };

const say = (form, fault) => tell(form, fault.name === 'InvalidStateError' ? form.dataset.known : fault.name === 'NotAllowedError' || fault.name === 'AbortError' ? form.dataset.cancelled : form.dataset.failed);

const onPress = (form, ask) => form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  tell(form, '');
  try {
    send(form, await ask());
  } catch (fault) {
    say(form, fault);
    button.disabled = false;
  }
});

// Drawn at each press: a page may have been open for an hour.
const question = async (form) => {
  const response = await fetch(form.dataset.passkeySign, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
};

const remembers = (form) => {
  const kept = form.elements['Form.Remember'];
  if (kept) kept.value = document.querySelector('#Form_Remember')?.checked ? 'true' : 'false';
};

for (const form of browserSupportsWebAuthn() ? document.querySelectorAll('[data-passkey-sign]') : []) {
  form.hidden = false;
  onPress(form, async () => {
    const answer = await startAuthentication({ optionsJSON: await question(form) });
    remembers(form);
    return answer;
  });
  // Where the browser can, it offers the key already in the box of the name.
  if (document.querySelector('input[autocomplete$="webauthn"]') && await browserSupportsWebAuthnAutofill()) {
    question(form).then((optionsJSON) => startAuthentication({ optionsJSON, useBrowserAutofill: true }))
      .then((answer) => { remembers(form); send(form, answer); }, () => {});
  }
}

for (const form of document.querySelectorAll('[data-passkey-make]')) {
  if (!browserSupportsWebAuthn()) continue;
  form.querySelector('[data-needs-script]').hidden = true;
  onPress(form, () => startRegistration({ optionsJSON: JSON.parse(form.dataset.passkeyMake) }));
}
