// What makes the pages quicker. Everything works without it.
(function () {
  'use strict';
  const one = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const typing = (target) => target.closest && target.closest('input, textarea, select, [contenteditable]');

  // ---- keys: "/" search, "g" and a letter, "n" new, "?" the list, Esc closes
  let going = 0;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeMenus(null);
      if (event.target.id === 'search') event.target.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || one('dialog[open]')) return;
    if (Date.now() < going) {
      going = 0;
      const place = one('.rail .place[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
      if (place) { event.preventDefault(); place.click(); }
      return;
    }
    if (event.key === '/') focus(event, one('#search'));
    else if (event.key === 'g') going = Date.now() + 1500;
    else if (event.key === 'n') { const add = one('[data-new]'); if (add) { event.preventDefault(); add.click(); } }
    else if (event.key === '?') { event.preventDefault(); openKeys(); }
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event);
  });

  function focus(event, element) {
    if (element) { event.preventDefault(); element.focus(); element.select(); }
  }

  // In a list, the arrows walk from row to row (the first link of each).
  function step(event) {
    const row = event.target.closest && event.target.closest('tbody tr');
    if (!row) return;
    const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    const link = next && one('a', next);
    if (link) { event.preventDefault(); link.focus(); }
  }

  function openKeys() {
    const keys = one('#keys');
    if (keys && !keys.open) keys.showModal();
  }
  all('[data-opens="keys"]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => { closeMenus(null); openKeys(); });
  });

  // ---- menus close when one looks elsewhere
  function closeMenus(except) {
    all('details.menu[open], details.more[open]').forEach((menu) => {
      if (menu !== except) {
        const inside = menu.contains(document.activeElement);
        menu.open = false;
        if (inside) one('summary', menu).focus();
      }
    });
  }
  document.addEventListener('click', (event) => closeMenus(event.target.closest('details')));

  // ---- where the strip of a place's pages is wider than the screen, the current one is in sight
  const current = one('.parts a[aria-current]');
  if (current) {
    const strip = current.closest('ul');
    strip.scrollLeft += current.getBoundingClientRect().left - strip.getBoundingClientRect().left
      - (strip.clientWidth - current.clientWidth) / 2;
  }

  // ---- a form is sent once; leaving a changed one is asked about
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) { event.preventDefault(); return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    // A form that answers with a file stays where it is, and may give another.
    if (!('download' in form.dataset)) form.dataset.sent = 'yes';
    changed.delete(form);
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => delete form.dataset.sent));
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = event.target.closest && event.target.closest('form');
    if (form) delete form.dataset.sent;
  });
  const changed = new Set();
  document.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form && form.method === 'post' && 'guard' in form.dataset) changed.add(form);
  });
  window.addEventListener('beforeunload', (event) => {
    if (Array.from(changed).some((form) => form.isConnected)) event.preventDefault();
  });

  // ---- a form kept over the end of a session is sent with the token of the new one
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.dataset.kept) return;
    event.preventDefault();
    delete form.dataset.sent;
    // As a part of a page, so that the sign-in does not come back to it.
    const answer = await fetch('/password', { headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (!answer) { tell(words.unreachable); return; }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const token = one('form[action="/logout"] input[type=hidden]', page);
    if (!token) { tell(form.dataset.kept); return; }
    form.elements[token.name].value = token.value;
    form.submit();
  });

  // ---- a page that answers a form gets an address under which "back" and "reload" find it again
  const again = one('[data-again]');
  if (again) history.replaceState(history.state, '', again.dataset.again + location.hash);

  // ---- show what is typed as a password, copy what is shown once
  all('[data-reveals]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const field = document.getElementById(button.dataset.reveals);
      const shown = field.type === 'text';
      field.type = shown ? 'password' : 'text';
      button.setAttribute('aria-pressed', String(!shown));
    });
  });
  all('[data-copies]').forEach((button) => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = document.getElementById(button.dataset.copies);
      navigator.clipboard.writeText((shown.value || shown.textContent).trim());
      tell(button.dataset.done);
    });
  });
  all('[data-prints]').forEach((button) => { button.hidden = false; button.addEventListener('click', () => window.print()); });

  // ---- errors: what is wrong is read first
  function lookAtErrors(root) {
    const summary = one('[data-focus]', root);
    if (summary) summary.focus();
  }
  lookAtErrors(document);

  // ---- the tree of another day: a slider along the days on which it changed
  const time = one('[data-timeline]');
  if (time) slideAlong(one('input', time), one('output', time), all('option', time));

  function slideAlong(slider, told, stops) {
    let asked = 0;
    let soon = 0;
    slider.parentElement.hidden = false;
    slider.addEventListener('input', () => {
      const stop = stops[slider.value];
      told.textContent = stop.text;
      slider.setAttribute('aria-valuetext', stop.text);
      clearTimeout(soon);
      soon = setTimeout(() => show(addressOn(stop.value)), 200);
    });

    function addressOn(day) {
      const address = new URL(location.href);
      address.hash = '';
      address.searchParams.set('on', day);
      if (one('.nodes-top')) {
        const open = all('.node-toggle[aria-expanded=true]').map((toggle) => toggle.id.replace(/[^0-9]/g, ''));
        address.searchParams.set('open', open.join(','));
      }
      return address;
    }

    // What depends on the day is replaced; the slider stays under the hand that moves it.
    async function show(address) {
      const turn = ++asked;
      const answer = await fetch(address).catch(() => null);
      if (turn !== asked) return;
      if (!answer) { tell(words.unreachable); return; }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (turn !== asked) return;
      if (!one('#tree-day', page)) { location.assign(address); return; }
      ['#tree-asked', '.lead-line', '#time-steps', '#tree-day'].forEach((part) => one(part).replaceWith(one(part, page)));
      htmx.process(one('#tree-day'));
      history.replaceState(history.state, '', address);
    }
  }

  function tell(words) {
    if (!words) return;
    const toast = document.createElement('p');
    toast.className = 'toast';
    toast.setAttribute('role', 'status');
    toast.textContent = words;
    document.body.append(toast);
    setTimeout(() => toast.remove(), 6000);
  }
  const words = document.body.dataset;
  document.addEventListener('htmx:afterSwap', (event) => lookAtErrors(event.target));
  document.addEventListener('htmx:responseError', () => tell(words.failed));
  document.addEventListener('htmx:sendError', () => tell(words.unreachable));
})();
