// On a phone one question at a time; on a wide screen, and without this, all of them in one form.
const phone = matchMedia('(max-width: 40rem)');

for (const form of document.querySelectorAll('[data-questions]')) {
  const questions = [...form.querySelectorAll('.question')];
  const send = form.querySelector('button');
  const step = (words, by) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = by > 0 ? 'button' : 'button button-second';
    button.textContent = words;
    button.addEventListener('click', () => show(at + by, true));
    return button;
  };
  const [back, next] = [step(form.dataset.back, -1), step(form.dataset.next, 1)];
  const ways = document.createElement('div');
  ways.className = 'question-ways';
  send.before(ways);
  ways.append(back, next, send);

  // The first one that still has no answer, so that a form answered by half goes on where it stopped.
  let at = Math.max(0, questions.findIndex((question) => !question.querySelector(':checked')));

  const show = (to, moved) => {
    at = to;
    const one = phone.matches;
    questions.forEach((question, i) => { question.hidden = one && i !== at; });
    back.hidden = !one || at === 0;
    next.hidden = !one || at === questions.length - 1;
    send.hidden = one && at < questions.length - 1;
    if (!moved) return;
    // The question is read aloud, and stands on top of its answers.
    const asked = questions[at].querySelector('legend');
    asked.tabIndex = -1;
    asked.focus({ preventScroll: true });
    questions[at].scrollIntoView();
  };

  // Enter on an answer goes on to the next question; only the last one sends. Before anybody else hears of it.
  form.addEventListener('submit', (event) => {
    if (!phone.matches || at === questions.length - 1 || event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    show(at + 1, true);
  }, true);

  phone.addEventListener('change', () => show(at, false));
  show(at, false);
}
