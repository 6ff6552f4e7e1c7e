// The inbox: single keys with an off switch, the seconds in which an answer can be undone, and word that the case is still open here.
const inbox = document.querySelector('[data-inbox]');
const lines = [...inbox.querySelectorAll('[data-line]')];
const off = 'inbox-keys-off';

const keys = inbox.querySelector('[data-keys]');
const open = inbox.querySelector('[data-keys-open]');
const on = inbox.querySelector('[data-keys-on]');
if (open) {
  open.hidden = false;
  open.addEventListener('click', () => keys.showModal());
  keys.querySelector('[data-keys-close]').addEventListener('click', () => keys.close());
  on.checked = !localStorage.getItem(off);
  on.addEventListener('change', () => on.checked ? localStorage.removeItem(off) : localStorage.setItem(off, 'yes'));
}

// On the list the focus moves; beside an open case the next one opens.
const step = (by) => {
  const current = lines.findIndex((line) => line.getAttribute('aria-current'));
  if (current >= 0) return lines[current + by]?.click();
  const focused = lines.indexOf(document.activeElement);
  lines[Math.min(lines.length - 1, Math.max(0, focused < 0 ? 0 : focused + by))]?.focus();
};

const acts = {
  j: () => step(1),
  k: () => step(-1),
  t: () => inbox.querySelector('[data-key="t"]')?.click(),
  a: () => inbox.querySelector('[data-key="a"]')?.click(),
  n: () => inbox.querySelector('[data-key="n"]')?.focus(),
  '/': () => inbox.querySelector('[data-search]')?.focus(),
  '?': () => keys?.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || localStorage.getItem(off) || keys?.open) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Until when the answer can be undone, by the server's count.
const leaving = inbox.querySelector('[data-leaves]');
if (leaving) {
  const until = Date.now() + Number(leaving.dataset.leaves) * 1000;
  const text = leaving.querySelector('p');
  const timer = setInterval(() => {
    const left = Math.ceil((until - Date.now()) / 1000);
    text.textContent = left > 0 ? leaving.dataset.leaving.replace('{0}', left) : leaving.dataset.gone;
    if (left > 0) return;
    leaving.querySelector('button').remove();
    clearInterval(timer);
  }, 1000);
}

// While somebody looks: the others see who is here, and what is written of an answer is kept.
const beat = () => {
  if (document.visibilityState !== 'visible') return;
  const said = new FormData();
  said.set('__RequestVerificationToken', document.querySelector('[name="__RequestVerificationToken"]').value);
  // By the name that the draft has: what is written into any other box is no answer.
  const written = inbox.querySelector('textarea[name="Form.Answer"]');
  if (written && written.value !== written.defaultValue) said.set('Form.Answer', written.value);
  fetch(inbox.dataset.beat, { method: 'POST', body: said, redirect: 'manual' }).catch(() => {});
};
if (inbox.dataset.beat) setInterval(beat, 20_000);
