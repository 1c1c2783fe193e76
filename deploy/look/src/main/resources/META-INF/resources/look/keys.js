/* Moves through a list with j and k, and opens with Enter as links do. Every page works without it, with Tab alone. */
(() => {
  'use strict';
  const links = [...document.querySelectorAll('[data-keys] p.who a')];
  if (!links.length) return;
  document.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input[type=text], textarea, select')) return;
    const here = links.indexOf(document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, here + step))].focus();
    event.preventDefault();
  });
})();
