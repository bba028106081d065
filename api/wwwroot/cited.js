// The list of cited articles beside a text that is being written.
(() => {
  'use strict';

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function link(text, address) {
    const made = element('a', text);
    made.href = address;
    made.target = '_blank';
    return made;
  }

  // Text alone goes into the page.
  window.kbCited = (place, statutes, form) => {
    const confirmed = new Set([...place.querySelectorAll('input[name=confirmed]:checked')].map(box => box.value));
    if (statutes.length === 0) {
      place.replaceChildren(element('p', '文中写出《法律名称》第几条，这里列出条文、版本和时效性。', 'quiet'));
      return;
    }
    const list = element('ul', '', 'cited-list');
    for (const one of statutes) {
      const item = element('li', '', one.stale ? 'stale' : '');
      const head = element('p');
      head.append(one.address ? link(one.canonical, one.address) : one.canonical, ' ', element('small', one.version || ''), ' ');
      if (one.validity) head.append(element('span', one.validity, 'badge ' + (one.stale ? 'warning' : 'in-force')));
      item.append(head);
      if (one.remark) item.append(element('p', one.remark, 'quiet'));
      if (one.text) {
        const text = element('details');
        text.append(element('summary', '条文'), element('p', one.text, 'words lines-kept'));
        item.append(text);
      }
      for (const present of one.present) {
        const line = element('p', '现行：', 'quiet');
        line.append(link(present.name, present.address));
        item.append(line);
      }
      if (one.stale && form) {
        const label = element('label', '', 'choice');
        const box = element('input');
        Object.assign(box, { type: 'checkbox', name: 'confirmed', value: one.canonical, checked: confirmed.has(one.canonical) });
        box.setAttribute('form', form);
        label.append(box, ' ', element('span', '确需引用这个版本'));
        item.append(label);
      }
      list.append(item);
    }
    place.replaceChildren(list);
  };
})();
