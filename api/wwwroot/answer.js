// The editor of an answer: what is cited, a preview, saving while one writes. It works without.
(() => {
  'use strict';

  const form = document.querySelector('form[data-answer]');
  if (!form) return;
  const area = form.querySelector('[data-field="answer"]');
  const version = form.elements.version;
  const cited = document.querySelector('[data-cited]');
  const preview = form.querySelector('[data-preview]');
  const part = form.querySelector('[data-preview-part]');
  const saved = form.querySelector('[data-saved]');
  const kept = form.querySelector('[data-kept]');
  const store = `kb.answer.${form.dataset.person}.${form.dataset.answer}`;
  const pause = 900;
  const everySave = 20000;
  let asking = null;
  let lastSaved = area.value;
  let waiting = 0;
  let isSaving = false;

  async function post(address, body) {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), cache: 'no-store', signal: asking?.signal });
    return response.ok ? response.json() : null;
  }

  async function look() {
    if (asking) asking.abort();
    asking = new AbortController();
    const text = area.value;
    if (!text.trim()) return;
    try {
      const [statutes, shown] = await Promise.all([post('/api/v1/questions/statutes', { text }), part.hidden ? null : post('/api/v1/questions/previews', { text })]);
      if (statutes) window.kbCited(cited, statutes.statutes, 'answer');
      // The server has taken away whatever could act.
      if (shown) preview.innerHTML = shown.html;
    } catch {
      // Saving says what is wrong.
    }
  }

  const keep = () => localStorage.setItem(store, JSON.stringify({ at: new Date().toISOString(), text: area.value }));

  async function save() {
    if (isSaving || area.value === lastSaved || !area.value.trim()) return;
    isSaving = true;
    const text = area.value;
    try {
      const body = new FormData(form);
      const response = await fetch(form.action + '?handler=Autosave', { method: 'POST', body: new URLSearchParams(body) });
      const answer = await response.json();
      if (response.ok) {
        version.value = answer.version;
        lastSaved = text;
        localStorage.removeItem(store);
        saved.textContent = '已自动保存 ' + new Date().toLocaleTimeString('zh-CN');
      } else {
        saved.textContent = '没有自动保存，文字只在本浏览器中：' + answer.detail;
      }
    } catch {
      saved.textContent = '没有自动保存，文字只在本浏览器中。';
    } finally {
      isSaving = false;
    }
  }

  area.addEventListener('input', () => {
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(look, pause);
  });
  setInterval(save, everySave);
  // What was just sent has the version of the page; no save may come between.
  form.addEventListener('submit', () => {
    isSaving = true;
    localStorage.removeItem(store);
  });

  form.querySelector('[data-preview-now]').addEventListener('click', event => {
    event.preventDefault();
    part.hidden = false;
    look();
    part.scrollIntoView({ block: 'nearest' });
  });

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-cite]');
    if (!button) return;
    area.setRangeText(button.dataset.cite, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  });

  let draft = null;
  try {
    draft = JSON.parse(localStorage.getItem(store));
  } catch {
    localStorage.removeItem(store);
  }
  if (draft?.text && draft.text !== area.value) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '恢复';
    button.addEventListener('click', () => {
      area.value = String(draft.text);
      kept.hidden = true;
      look();
    });
    kept.append(`浏览器中有没有保存的文字（${new Date(draft.at).toLocaleString('zh-CN')}）。`, button);
    kept.hidden = false;
  }
})();
