// On the page of an entry: the text of a cited article at its place, and where in the contents one is. The page reads well without.
(() => {
  'use strict';

  const note = document.createElement('div');
  note.id = 'law-note';
  note.className = 'law-note';
  note.setAttribute('role', 'tooltip');
  note.hidden = true;
  document.body.append(note);

  let shownFor = null;
  let timer = 0;

  // What the list beside the text says of the article, opened, and without links: a tooltip takes no focus.
  function fill(source) {
    const copy = source.cloneNode(true);
    copy.querySelectorAll('.to').forEach(element => element.remove());
    copy.querySelectorAll('summary').forEach(summary => summary.replaceWith(...summary.children));
    copy.querySelectorAll('details, a').forEach(element => element.replaceWith(...element.childNodes));
    note.replaceChildren(...copy.childNodes);
  }

  function place(link) {
    const gap = 6;
    const header = 52;
    note.style.maxHeight = 'none';
    note.style.left = '0';
    const rows = [...link.getClientRects()];
    const first = rows[0];
    const last = rows[rows.length - 1];
    const below = window.innerHeight - last.bottom;
    const above = first.top - header;
    const onTop = below < note.offsetHeight + gap && above > below;
    note.style.maxHeight = Math.max(120, (onTop ? above : below) - gap - 12) + 'px';
    const left = Math.min(first.left, document.documentElement.clientWidth - note.offsetWidth - 12);
    note.style.left = Math.max(12, left) + window.scrollX + 'px';
    note.style.top = (onTop ? first.top - note.offsetHeight - gap : last.bottom + gap) + window.scrollY + 'px';
  }

  function show(link) {
    clearTimeout(timer);
    if (shownFor === link) return;
    const source = document.getElementById(link.dataset.note);
    if (!source) return;
    hide();
    fill(source);
    note.hidden = false;
    note.scrollTop = 0;
    place(link);
    link.setAttribute('aria-describedby', note.id);
    shownFor = link;
  }

  function hide() {
    clearTimeout(timer);
    if (!shownFor) return;
    shownFor.removeAttribute('aria-describedby');
    shownFor = null;
    note.hidden = true;
  }

  function later(act, wait) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  const linkOf = event => event.target instanceof Element ? event.target.closest('a[data-note]') : null;

  // The pointer may cross the gap to the note and stay there to read on.
  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch') return;
    const link = linkOf(event);
    if (link) later(() => show(link), 150);
    else if (note.contains(event.target)) clearTimeout(timer);
    else if (shownFor && document.activeElement !== shownFor) later(hide, 250);
    else if (!shownFor) clearTimeout(timer);
  });
  document.addEventListener('focusin', event => {
    const link = linkOf(event);
    if (link && link.matches(':focus-visible')) show(link);
    else hide();
  });
  document.addEventListener('focusout', event => {
    if (linkOf(event)) hide();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !shownFor) return;
    hide();
    event.preventDefault();
  });
  window.addEventListener('resize', hide);

  const places = [...document.querySelectorAll('.contents ol a')]
    .map(link => ({ link, part: document.getElementById(link.hash.slice(1)) }))
    .filter(entry => entry.part);

  function mark() {
    const line = 120;
    const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
    let current = places[0];
    for (const entry of places) if (entry.part.getBoundingClientRect().top <= line) current = entry;
    if (atEnd && window.scrollY > 0) current = places[places.length - 1];
    places.forEach(entry => {
      if (entry === current) entry.link.setAttribute('aria-current', 'location');
      else entry.link.removeAttribute('aria-current');
    });
  }

  if (places.length > 0) {
    let waiting = false;
    window.addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    }, { passive: true });
    mark();
  }
})();
