// The browser's own button speaks the browser's language, not the page's. Ours stands in its place and the control over it, unseen but
// still pressed, tabbed to and dropped on; without a script the browser's own stands.
for (const input of document.querySelectorAll('[data-files]')) {
  const frame = document.createElement('div');
  const button = document.createElement('span');
  const names = document.createElement('span');
  const tell = () => { names.textContent = [...input.files].map((file) => file.name).join(', ') || input.dataset.none; };
  [frame.className, button.className, names.className] = ['upload', 'button button-second', 'upload-names'];
  button.textContent = input.dataset.files;
  // A screen reader hears of both from the control itself.
  for (const part of [button, names]) part.setAttribute('aria-hidden', 'true');
  input.before(frame);
  frame.append(button, names, input);
  input.addEventListener('change', tell);
  // Back may bring files along that were chosen before.
  addEventListener('pageshow', tell);
  tell();
}
