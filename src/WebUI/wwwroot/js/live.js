// What goes on on the server: the part is fetched again until it does not go on any more; then the whole page, with what can be done next.
const again = async () => {
  const live = document.querySelector('[data-live]');
  try {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live="on"]');
    if (!answer.ok || !next) return location.reload();
    if (next.innerHTML !== live.innerHTML) live.innerHTML = next.innerHTML;
  } catch {
    // No connection for a moment: the next time.
  }
  setTimeout(again, 2000);
};
setTimeout(again, 1000);
