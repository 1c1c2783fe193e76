/* Checks what is written while it is written. Every page works without it: the same forms are checked when they are sent. */
(() => {
  'use strict';
  const PAUSE = 300;

  /** Calls back once nothing has happened for a moment; the answer to an older question is dropped. */
  const asking = (ask, show) => {
    let timer;
    let latest = 0;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const mine = ++latest;
        const page = await ask();
        if (page && mine === latest) show(page);
      }, PAUSE);
    };
  };

  /** Null if the answer is not what was asked for: the session has ended, or the network has. */
  const post = async (url, body, wanted) => {
    try {
      const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(body), credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) return null;
      return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(wanted);
    } catch {
      return null;
    }
  };

  /** Only when something has changed, so that nobody is told the same twice. */
  const replace = (place, found) => {
    if (place.innerHTML.trim() !== found.innerHTML.trim()) place.replaceChildren(...found.childNodes);
  };

  for (const field of document.querySelectorAll('[data-check]')) {
    const about = field.form.dataset;
    const place = document.getElementById(field.dataset.check);
    field.addEventListener('input', asking(
      () => post('/desk/respect/check', { text: field.value, language: about.language, country: about.country }, '[data-checked]'),
      (found) => replace(place, found)));
  }

  for (const form of document.querySelectorAll('form[data-live]')) {
    const id = form.dataset.live;
    const said = document.getElementById(id + '-said');
    const ask = asking(
      () => post(form.dataset.liveTo ?? form.action, new FormData(form), '#' + id), // not where it is sent for good
      (found) => {
        const summary = found.querySelector('[data-said]')?.textContent ?? '';
        if (said.textContent !== summary) said.textContent = summary;
        replace(document.getElementById(id), found);
      });
    form.addEventListener('input', ask);
  }

  /** Only the fields that go with what was chosen; what is hidden is not sent. */
  for (const select of document.querySelectorAll('select[data-shows]')) {
    const groups = select.form.querySelectorAll('[data-shown-for]');
    const show = () => groups.forEach((group) => {
      const shown = group.dataset.shownFor.split(' ').includes(select.value);
      group.hidden = !shown;
      group.disabled = !shown;
    });
    select.addEventListener('change', show);
    show();
  }
})();
