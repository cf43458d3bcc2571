// Ranks wishes without loading the page anew. Without it each button is a plain submit, and says and does the same.
'use strict';
(() => {
  const list = document.getElementById('list');
  list.addEventListener('submit', async event => {
    const button = event.submitter;
    if (event.target.id !== 'rank' || !button || event.target.dataset.plain) {
      return;
    }
    event.preventDefault();
    if (list.getAttribute('aria-busy')) {
      return;
    }
    list.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(new FormData(event.target)) });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('list');
      if (!answer.ok || !next) {
        throw new Error(answer.status);
      }
      show(next, answer.url);
    } catch {
      // Whatever it was, the page itself says it better.
      event.target.dataset.plain = '1';
      list.removeAttribute('aria-busy');
      button.click();
    }
  });

  // The line that is read aloud stays the same element, or nobody would hear it.
  function show(next, address) {
    const said = document.getElementById('said');
    said.replaceChildren(...next.querySelector('#said').childNodes);
    while (said.nextSibling) {
      said.nextSibling.remove();
    }
    next.querySelector('#said').remove();
    said.after(...next.childNodes);
    list.removeAttribute('aria-busy');
    history.replaceState(null, '', address);
    const focus = list.querySelector('[autofocus]') ?? list.querySelector('#put-back button') ?? list.querySelector('#rank button');
    focus?.focus();
  }
})();
