// Ticks the rules while the password is typed and asks the server, after a pause, how strong it is.
const rules = {
  minLength: (text, least) => [...text].length >= Number(least),
  upper: (text) => /\p{Lu}/u.test(text),
  lower: (text) => /\p{Ll}/u.test(text),
  digit: (text) => /\p{Nd}/u.test(text),
  letter: (text) => /\p{L}/u.test(text),
};

for (const checklist of document.querySelectorAll('[data-password-checklist]')) {
  const input = document.getElementById(checklist.dataset.passwordChecklist);
  const strength = checklist.querySelector('[data-strength]');
  const token = input.form?.elements.__RequestVerificationToken?.value;
  let pause, asked;

  for (const line of checklist.querySelectorAll('[data-rule]')) {
    const said = document.createElement('span');
    said.className = 'visually-hidden';
    line.append(said);
  }

  const tick = () => {
    for (const line of checklist.querySelectorAll('[data-rule]')) {
      const met = rules[line.dataset.rule]?.(input.value, line.dataset.value) ?? false;
      line.classList.toggle('met', met);
      line.lastElementChild.textContent = met ? ` (${checklist.dataset.met})` : '';
    }
  };

  const tell = ({ score, text }) => {
    strength.textContent = text ?? '';
    if (text) strength.dataset.score = score;
    else delete strength.dataset.score;
  };

  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    if (!input.value || !token) return tell({});
    const body = new FormData();
    body.set('password', input.value);
    body.set('__RequestVerificationToken', token);
    try {
      const answer = await fetch('/contrasena/fortaleza', { method: 'POST', body, signal: asked.signal });
      if (answer.ok) tell(await answer.json());
      else tell({});
    } catch {
      // Only a hint: without it the rules still stand, and the server judges.
    }
  };

  input.addEventListener('input', () => {
    tick();
    clearTimeout(pause);
    pause = setTimeout(ask, 400);
  });
  tick();
}
