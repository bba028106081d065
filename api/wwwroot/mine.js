// Favourites and records, kept in this browser and nowhere else. Everything is written as text, never as HTML.
(() => {
  'use strict';

  const most = { favourites: 500, viewed: 200, searches: 100 };
  const longestSearch = 100;
  const longestTitle = 200;
  const names = { favourites: '收藏', viewed: '浏览记录', searches: '检索记录' };
  const keyOf = list => 'kb.' + list;
  const off = 'kb.record.off';
  const pasted = 'kb.pasted';
  let failed = false;

  // Another tab may have written since: read anew each time. What cannot be read counts as empty.
  function read(list) {
    try {
      const items = JSON.parse(localStorage.getItem(keyOf(list)) ?? '[]');
      return Array.isArray(items) ? items.filter(item => item && typeof item.id === 'string' && item.id && typeof item.at === 'string') : [];
    } catch {
      return [];
    }
  }

  function write(list, items) {
    try {
      localStorage.setItem(keyOf(list), JSON.stringify(items.slice(0, most[list])));
      return true;
    } catch {
      failed = true;
      return false;
    }
  }

  function records() {
    try {
      return localStorage.getItem(off) === null;
    } catch {
      failed = true;
      return false;
    }
  }

  const textOf = value => typeof value === 'string' ? value.slice(0, longestTitle) : '';
  const put = (list, item) => write(list, [{ ...item, at: new Date().toISOString() }, ...read(list).filter(other => other.id !== item.id)]);
  const isFavourite = id => read('favourites').some(item => item.id === id);

  // The id goes into the address escaped, so that no stored text can become an address of another kind.
  const addressOf = (list, item) => list === 'searches' ? '/search?q=' + encodeURIComponent(item.id) : '/entries/' + encodeURIComponent(item.id);

  function say(text) {
    const said = document.getElementById('said');
    said.textContent = text;
    said.classList.add('shown');
    clearTimeout(say.timer);
    say.timer = setTimeout(() => said.classList.remove('shown'), 2500);
  }

  function toggle(item) {
    const had = isFavourite(item.id);
    const done = had ? write('favourites', read('favourites').filter(other => other.id !== item.id)) : put('favourites', item);
    say(!done ? '浏览器不允许保存，未能收藏。' : had ? '已取消收藏。' : '已收藏，可在“我的”中查看。');
    document.querySelectorAll('[data-star]').forEach(star => {
      if (star.dataset.star === item.id) paint(star);
    });
  }

  function paint(star) {
    const on = isFavourite(star.dataset.star);
    star.setAttribute('aria-pressed', String(on));
    if (star.classList.contains('star')) star.textContent = on ? '★' : '☆';
    else star.firstChild.nodeValue = on ? '已收藏 ' : '收藏 ';
  }

  function ready(star, item) {
    star.dataset.star = item.id;
    star.hidden = false;
    star.addEventListener('click', () => toggle(item));
    paint(star);
  }

  const entryPath = '/entries/';

  function idOf(link) {
    if (!link || !link.pathname.startsWith(entryPath)) return null;
    try {
      return decodeURIComponent(link.pathname.slice(entryPath.length));
    } catch {
      return null;
    }
  }

  // Stars on the hits.
  document.querySelectorAll('[data-hit]').forEach(hit => {
    const link = hit.querySelector('h3 a');
    const id = idOf(link);
    if (!id) return;
    const star = document.createElement('button');
    star.type = 'button';
    star.className = 'star';
    star.setAttribute('aria-label', '收藏：' + link.textContent.trim());
    link.parentElement.append(star);
    ready(star, { id, title: textOf(link.textContent.trim()), kind: '' });
  });

  // The entry that is open.
  const entry = document.querySelector('[data-entry]');
  if (entry) {
    const item = { id: entry.dataset.entry, title: textOf(entry.dataset.title), kind: textOf(entry.dataset.kind) };
    const star = entry.querySelector('[data-star]');
    if (star) {
      ready(star, item);
      document.addEventListener('keydown', event => {
        if (event.key !== 's' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (event.target.closest('input, textarea, select, dialog')) return;
        event.preventDefault();
        toggle(item);
      });
    }
    if (records()) put('viewed', item);
  }

  // What was pasted into the box is not recorded; the next page learns of it through this tab's own storage.
  document.querySelectorAll('form[role=search]').forEach(form => {
    const box = form.querySelector('input[type=search]');
    if (!box) return;
    let isPasted = false;
    box.addEventListener('paste', () => { isPasted = true; });
    box.addEventListener('drop', () => { isPasted = true; });
    box.addEventListener('input', () => { if (!box.value) isPasted = false; });
    form.addEventListener('submit', () => {
      try {
        if (isPasted) sessionStorage.setItem(pasted, box.value);
      } catch {
        // Without storage nothing is recorded either.
      }
    });
  });
  if (location.pathname === '/search') {
    const asked = (new URLSearchParams(location.search).get('q') ?? '').trim();
    let wasPasted = true;
    try {
      wasPasted = sessionStorage.getItem(pasted)?.trim() === asked;
    } catch {
      // Then nothing is recorded.
    }
    if (asked && asked.length <= longestSearch && !wasPasted && records()) put('searches', { id: asked });
  }

  const page = document.querySelector('[data-mine]');
  if (page) show(page);

  function show(page) {
    const undo = page.querySelector('[data-mine-undo]');
    let before = null;

    const dayOf = item => {
      const day = new Date(item.at);
      return Number.isNaN(day.getTime()) ? '' : `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
    };
    const lineOf = (list, item) => list === 'searches'
      ? `${dayOf(item)}\t${item.id}`
      : `${dayOf(item)}\t${textOf(item.title) || item.id}\t${location.origin}${addressOf(list, item)}`;

    function change(list, items, text) {
      before = { list, items: read(list) };
      if (!write(list, items)) return draw();
      undo.querySelector('span').textContent = text;
      undo.hidden = false;
      draw();
    }

    function row(list, item) {
      const li = document.createElement('li');
      const link = document.createElement('a');
      link.href = addressOf(list, item);
      link.textContent = list === 'searches' ? item.id : textOf(item.title) || item.id;
      const small = document.createElement('small');
      small.textContent = [textOf(item.kind), dayOf(item)].filter(Boolean).join(' · ');
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'plain';
      remove.textContent = '删除';
      remove.setAttribute('aria-label', '删除：' + link.textContent);
      remove.addEventListener('click', () => {
        change(list, read(list).filter(other => other.id !== item.id), '已删除一条' + names[list] + '。');
        undo.querySelector('button').focus();
      });
      li.append(link, small, remove);
      return li;
    }

    function draw() {
      page.querySelectorAll('[data-mine-list]').forEach(section => {
        const list = section.dataset.mineList;
        const items = read(list);
        section.querySelector('[data-mine-count]').textContent = items.length ? String(items.length) : '';
        section.querySelector('[data-mine-none]').hidden = items.length > 0;
        section.querySelector('.actions').hidden = items.length === 0;
        section.querySelector('ul').replaceChildren(...items.map(item => row(list, item)));
        section.querySelector('pre').textContent = items.map(item => lineOf(list, item)).join('\n');
        if (items.length === 0) section.querySelector('.export').hidden = true;
      });
      page.querySelector('[data-mine-failed]').hidden = !failed;
    }

    page.querySelectorAll('[data-mine-list]').forEach(section => {
      const list = section.dataset.mineList;
      section.querySelector('[data-mine-clear]').addEventListener('click', () => {
        change(list, [], '已清空' + names[list] + '。');
        undo.querySelector('button').focus();
      });
      const text = section.querySelector('[data-mine-text]');
      text.addEventListener('click', () => {
        const shown = section.querySelector('.export');
        shown.hidden = !shown.hidden;
        text.setAttribute('aria-expanded', String(!shown.hidden));
      });
    });
    undo.querySelector('button').addEventListener('click', () => {
      if (before) write(before.list, before.items);
      before = null;
      undo.hidden = true;
      say('已恢复。');
      draw();
    });

    const box = page.querySelector('[data-mine-record]');
    box.checked = records();
    box.addEventListener('change', () => {
      try {
        if (box.checked) localStorage.removeItem(off);
        else localStorage.setItem(off, '1');
      } catch {
        failed = true;
      }
      draw();
    });
    window.addEventListener('storage', draw);
    draw();
  }
})();
