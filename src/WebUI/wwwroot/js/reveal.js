// Shows and hides a password. The button is hidden until there is a script to make it work.
for (const button of document.querySelectorAll('[data-reveal]')) {
  const input = document.getElementById(button.dataset.reveal);
  const word = button.querySelector('[data-word]');
  const show = (shown) => {
    input.type = shown ? 'text' : 'password';
    word.textContent = shown ? button.dataset.hide : button.dataset.show;
  };
  button.hidden = false;
  button.addEventListener('click', () => show(input.type === 'password'));
  // Sent as a password, or the browser would offer it later as an ordinary text.
  input.form?.addEventListener('submit', () => show(false));
}
