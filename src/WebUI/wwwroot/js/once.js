// A second tap on a slow connection must not send a form twice. The server is safe without this; it only spares a surprise.
for (const form of document.querySelectorAll('form[method="post"]:not([data-many])')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (!button) return;
    // After the browser has collected the values: a disabled button's own value would not be sent.
    setTimeout(() => {
      button.disabled = true;
      button.setAttribute('aria-busy', 'true');
    });
  });
}

// "Back" may show the very same page again, with its buttons as they were left.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('[aria-busy]')) {
      button.disabled = false;
      button.removeAttribute('aria-busy');
    }
  }
});
