// Phones show figures while the chosen type of document has nothing else; the page itself asks for text, which always works.
for (const number of document.querySelectorAll('[data-digits-for]')) {
  const type = document.getElementById(number.dataset.digitsFor);
  const digits = number.dataset.digits.split(' ');
  const follow = () => {
    number.inputMode = digits.includes(type.value) ? 'numeric' : 'text';
  };
  type.addEventListener('change', follow);
  follow();
}
