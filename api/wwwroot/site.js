// Adds the keyboard and copying; everything else works without it.
(() => {
  'use strict';

  const said = document.getElementById('said');
  const keys = document.getElementById('keys');
  const hits = [...document.querySelectorAll('[data-hit]')];
  let chosen = -1;

  document.documentElement.classList.add('scripted');

  function say(text) {
    said.textContent = text;
    said.classList.add('shown');
    clearTimeout(say.timer);
    say.timer = setTimeout(() => said.classList.remove('shown'), 2500);
  }

  function choose(index) {
    if (hits.length === 0) return;
    chosen = Math.max(0, Math.min(index, hits.length - 1));
    hits.forEach((hit, i) => hit.classList.toggle('chosen', i === chosen));
    hits[chosen].querySelector('a').focus({ preventScroll: true });
    hits[chosen].scrollIntoView({ block: 'nearest' });
  }

  // The clipboard interface is missing where a page is served without TLS from another machine.
  function copyBySelection(text) {
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('readonly', '');
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied;
  }

  async function copy(text) {
    let copied = false;
    try {
      await navigator.clipboard.writeText(text);
      copied = true;
    } catch {
      copied = copyBySelection(text);
    }
    say(copied ? '已复制：' + (text.length > 40 ? text.slice(0, 40) + '…' : text) : '未能复制，请选中文字后复制。');
  }

  function copyCitation() {
    const source = chosen >= 0 ? hits[chosen].querySelector('[data-citation]') : document.getElementById('citation');
    if (source) copy(source.textContent.trim());
    else say('先用 j、k 选一条，再按 c 复制引用格式。');
  }

  function toggleKeys() {
    if (keys.open) keys.close();
    else keys.showModal();
  }

  const byKey = {
    '/': () => document.querySelector('main input[type=search], header input[type=search]')?.select(),
    j: () => choose(chosen + 1),
    ArrowDown: () => choose(chosen + 1),
    k: () => choose(chosen - 1),
    ArrowUp: () => choose(chosen - 1),
    c: copyCitation,
    '?': toggleKeys,
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = event.target.closest('input, textarea, select');
    if (typing) {
      // Leaving the box downwards leads to the first hit.
      if (event.key === 'Escape' || (event.key === 'ArrowDown' && hits.length > 0 && typing.type === 'search')) {
        typing.blur();
        if (event.key === 'ArrowDown') choose(chosen + 1);
        event.preventDefault();
      }
      return;
    }
    // On pages without hits the arrows scroll, as everywhere.
    if (event.key.startsWith('Arrow') && hits.length === 0) return;
    const act = byKey[event.key];
    if (!act || (keys.open && event.key !== '?')) return;
    event.preventDefault();
    act();
  });

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy], [data-copy-hit], [data-keys], [data-print]');
    if (!button) return;
    if ('copyHit' in button.dataset) copy(button.closest('[data-hit]').querySelector('[data-citation]').textContent.trim());
    else if (button.dataset.copy) copy(document.getElementById(button.dataset.copy).textContent.trim());
    else if ('print' in button.dataset) window.print();
    else toggleKeys();
  });

  // A menu of the head closes when something else is clicked, or by Escape.
  const menus = [...document.querySelectorAll('details.menu')];
  const shut = except => menus.forEach(menu => { if (menu !== except) menu.open = false; });
  document.addEventListener('click', event => shut(event.target.closest('details.menu')));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const open = menus.find(menu => menu.open);
    shut(null);
    if (open) open.querySelector('summary').focus();
  });

  // The place that was left is where one comes back to.
  hits.forEach((hit, i) => hit.addEventListener('focusin', () => {
    chosen = i;
    hits.forEach(other => other.classList.toggle('chosen', other === hit));
  }));
})();
