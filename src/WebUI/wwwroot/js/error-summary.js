// Takes the focus to the summary, and from each of its lines to the field (a plain link would only scroll there).
// Not when somebody is already on the way to a field: "autofocus" may have come first, and this script late.
const summary = document.querySelector('[data-error-summary]');
if (document.activeElement === document.body) summary.focus();

summary.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  // The label first, so that the question is in sight above its answer.
  (field.closest('.field') ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
});
