// Prints the page, or copies a list to the clipboard. The buttons are hidden until there is a script to make them work.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const button of document.querySelectorAll('[data-copy]')) {
  // The clipboard is there on https and on this machine alone.
  if (!navigator.clipboard) continue;
  const said = document.getElementById(button.dataset.said);
  button.hidden = false;
  button.addEventListener('click', async () => {
    const lines = [...document.querySelectorAll(button.dataset.copy)].map((line) => line.textContent.trim());
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      said.textContent = button.dataset.done;
    } catch {
      said.textContent = button.dataset.failed;
    }
  });
}
