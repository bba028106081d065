// Suggestions under the search box while typing; the box works without them.
(() => {
  'use strict';

  const pause = 80;
  const kinds = { cause: '案由', statute: '法律法规', word: '常用词', title: '标题', number: '编号' };
  let boxes = 0;

  function equip(input) {
    const list = document.createElement('ul');
    list.id = 'suggestions-' + (++boxes);
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', '联想词');
    list.hidden = true;
    input.form.append(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('autocomplete', 'off');

    let typed = input.value;
    let chosen = -1;
    let waiting = 0;
    let asking = null;

    function close() {
      clearTimeout(waiting);
      if (asking) asking.abort();
      list.hidden = true;
      list.replaceChildren();
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    // Text alone goes into the page, so that no title can bring marks of its own.
    function marked(suggestion) {
      const text = document.createElement('span');
      let done = 0;
      for (const mark of suggestion.marks || []) {
        text.append(suggestion.text.slice(done, mark.start));
        const part = document.createElement('mark');
        part.textContent = suggestion.text.slice(mark.start, mark.end);
        text.append(part);
        done = mark.end;
      }
      text.append(suggestion.text.slice(done));
      return text;
    }

    function show(suggestions) {
      chosen = -1;
      input.removeAttribute('aria-activedescendant');
      list.replaceChildren(...suggestions.map((suggestion, i) => {
        const option = document.createElement('li');
        option.id = list.id + '-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.text = suggestion.text;
        const about = document.createElement('small');
        const counted = suggestion.count > 0 && (suggestion.kind === 'cause' || suggestion.kind === 'word');
        about.textContent = (suggestion.detail ? suggestion.detail + ' · ' : '') + (kinds[suggestion.kind] || '') + (counted ? ' ' + suggestion.count + ' 条' : '');
        option.append(marked(suggestion), about);
        return option;
      }));
      list.hidden = suggestions.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
    }

    async function ask() {
      if (asking) asking.abort();
      const own = asking = new AbortController();
      try {
        const response = await fetch('/api/v1/suggest?limit=8&q=' + encodeURIComponent(typed), { signal: own.signal });
        if (!response.ok) return;
        const answer = await response.json();
        if (own === asking && !own.signal.aborted && document.activeElement === input) show(answer.suggestions || []);
      } catch {
        // Without an answer there is nothing to suggest; the search itself says what is wrong.
      }
    }

    function changed() {
      typed = input.value;
      clearTimeout(waiting);
      if (typed.trim() === '' || typed.length > 100) close();
      else waiting = setTimeout(ask, pause);
    }

    function choose(index) {
      const options = list.children;
      if (chosen >= 0) options[chosen].setAttribute('aria-selected', 'false');
      // Past either end one is back in the box, with what was typed.
      chosen = index >= options.length ? -1 : index < -1 ? options.length - 1 : index;
      if (chosen < 0) {
        input.value = typed;
        input.removeAttribute('aria-activedescendant');
        return;
      }
      options[chosen].setAttribute('aria-selected', 'true');
      options[chosen].scrollIntoView({ block: 'nearest' });
      input.value = options[chosen].dataset.text;
      input.setAttribute('aria-activedescendant', options[chosen].id);
    }

    function submit(text) {
      input.value = text;
      close();
      if (input.form.requestSubmit) input.form.requestSubmit();
      else input.form.submit();
    }

    input.addEventListener('input', event => {
      if (event.isComposing) close();
      else changed();
    });
    // While an input method composes, its own list of candidates is what one looks at.
    input.addEventListener('compositionstart', close);
    input.addEventListener('compositionend', changed);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', event => {
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
      if (list.hidden) return;
      if (event.key === 'ArrowDown') choose(chosen + 1);
      else if (event.key === 'ArrowUp') choose(chosen - 1);
      else if (event.key === 'Escape') {
        input.value = typed;
        close();
      } else if (event.key === 'Enter' && chosen >= 0) submit(list.children[chosen].dataset.text);
      else return;
      // The keys of the page (down to the first hit, leaving the box) wait until the list is closed.
      event.preventDefault();
      event.stopPropagation();
    });
    // Before the box loses the focus, which closes the list.
    list.addEventListener('mousedown', event => {
      event.preventDefault();
      const option = event.target.closest('[role=option]');
      if (option && event.button === 0) submit(option.dataset.text);
    });
  }

  document.querySelectorAll('form.box input[name=q]').forEach(equip);
})();
