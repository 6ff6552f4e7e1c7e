// Two clocks: a button that waits until it may be pressed again, and the time left to answer.
// Seconds come from the server, so a wrong clock on the phone does no harm.
const opened = Date.now();
const words = (seconds) => {
  const minutes = Math.floor(seconds / 60);
  return [minutes && `${minutes} min`, (seconds % 60 || !minutes) && `${seconds % 60} s`].filter(Boolean).join(' ');
};
const clocks = [];

for (const button of document.querySelectorAll('[data-cooldown]')) {
  const note = document.createElement('p');
  note.className = 'help';
  button.after(note);
  button.disabled = true;
  clocks.push([Number(button.dataset.cooldown), (left) => {
    note.textContent = left > 0 ? button.dataset.wait.replace('{time}', words(left)) : '';
    if (left > 0) return;
    button.disabled = false;
    note.remove();
  }]);
}

for (const clock of document.querySelectorAll('[data-time-left]')) {
  const shown = clock.querySelector('[data-words]');
  const aloud = clock.querySelector('[data-aloud]');
  const total = Number(clock.dataset.timeLeft);
  // Read aloud once at each mark; the sight of it changes by the minute until the last two, so that it does not press.
  const marks = [300, 120, 60].filter((mark) => mark < total);
  shown.setAttribute('aria-hidden', 'true');
  clocks.push([total, (left) => {
    const calm = left > 120 ? Math.ceil(left / 60) * 60 : left;
    const said = left > 0 ? clock.dataset.left.replace('{time}', words(calm)) : clock.dataset.over;
    shown.textContent = said;
    clock.classList.toggle('time-short', left <= 120);
    const due = marks.filter((mark) => mark >= left);
    if (due.length || left === 0) aloud.textContent = said;
    marks.splice(0, due.length);
  }]);
}

const tick = () => {
  const passed = Math.floor((Date.now() - opened) / 1000);
  for (let i = clocks.length - 1; i >= 0; i--) {
    const [total, show] = clocks[i];
    const left = Math.max(0, total - passed);
    show(left);
    if (left === 0) clocks.splice(i, 1);
  }
  if (!clocks.length) clearInterval(timer);
};
const timer = setInterval(tick, 1000);
tick();
