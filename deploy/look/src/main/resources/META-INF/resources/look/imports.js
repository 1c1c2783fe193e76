/* Sends a file as it is, so that nobody holds it whole, and shows how much of it has left. Without this the page tells another way. */
(() => {
  'use strict';
  const TYPES = { ndjson: 'application/x-ndjson', jsonl: 'application/x-ndjson', csv: 'text/csv' };

  /** What a problem (RFC 9457) says; null if the answer is none. */
  const problemOf = (request) => {
    try {
      const problem = JSON.parse(request.responseText);
      const violations = (problem.violations ?? []).map((each) => `${each.field} ${each.message}; ${each.fix}`.trim());
      return [problem.title, problem.detail, ...violations].filter(Boolean).join(' ');
    } catch {
      return null;
    }
  };

  /** XMLHttpRequest, as fetch does not tell how much of a body has left. */
  const send = (form, file, type, dryRun) => {
    const going = form.querySelector('[data-going]');
    const bar = going.querySelector('progress');
    const buttons = form.querySelectorAll('button');
    const problem = form.querySelector('#file-problem');
    const show = (busy) => {
      going.hidden = !busy;
      buttons.forEach((button) => { button.disabled = busy; });
    };
    const fail = (why) => {
      show(false);
      problem.textContent = why ?? form.dataset.broken;
    };
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (event) => {
      const percent = event.total ? Math.floor(100 * event.loaded / event.total) : 100;
      bar.value = percent;
      going.querySelector('output').textContent = percent + ' %';
    });
    request.upload.addEventListener('load', () => {
      bar.removeAttribute('value');
      going.querySelector('[data-doing]').textContent = form.dataset.reading;
    });
    request.addEventListener('load', () => {
      if (request.status === 204) location.assign(form.dataset.then);
      else fail(problemOf(request));
    });
    request.addEventListener('error', () => fail(null));
    request.open('PUT', form.dataset.sends + '?dryRun=' + dryRun);
    request.setRequestHeader('Content-Type', type);
    going.querySelector('[data-doing]').textContent = form.dataset.sending;
    problem.textContent = '';
    show(true);
    request.send(file);
  };

  for (const form of document.querySelectorAll('form[data-sends]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const field = form.querySelector('input[type=file]');
      const file = field.files[0];
      const type = file && TYPES[file.name.split('.').pop().toLowerCase()];
      if (type) {
        send(form, file, type, event.submitter?.value ?? 'true');
      } else {
        form.querySelector('#file-problem').textContent = file ? form.dataset.ending : form.dataset.choose;
        field.focus();
      }
    });
  }
})();
