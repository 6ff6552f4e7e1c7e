// The only script that the layout names. Each piece is fetched only by pages that have its data attribute; every page works without.
const pieces = {
  '[data-error-summary]': './error-summary.js',
  '[data-reveal]': './reveal.js',
  '[data-password-checklist]': './password-checklist.js',
  '[data-cooldown], [data-time-left]': './countdown.js',
  '[data-questions]': './questions.js',
  '[data-files]': './files.js',
  '[data-digits-for]': './digits.js',
  '[data-menu]': './menu.js',
  '[data-print], [data-copy]': './take-away.js',
  '[data-inbox]': './inbox.js',
  '[data-live="on"]': './live.js',
  '[data-passkey-sign], [data-passkey-make]': './passkey.js',
  'form[method="post"]': './once.js',
};

for (const [selector, module] of Object.entries(pieces)) {
  if (document.querySelector(selector)) import(module);
}
