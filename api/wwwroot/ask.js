// The form of a question: nothing leaves the browser while it tells of a case. The form works without this.
(() => {
  'use strict';

  const form = document.querySelector('form[data-ask]');
  if (!form) return;
  const fields = ['title', 'background', 'opinion', 'statutes'];
  const field = name => form.querySelector(`[data-field="${name}"]`);
  const words = { title: '问题', background: '背景', opinion: '倾向性意见', statutes: '相关法条', why: '说明' };
  const store = `kb.ask.${form.dataset.ask}`;
  const pause = 900;
  const guard = form.querySelector('[data-guard]');
  const kept = form.querySelector('[data-kept]');
  const concluded = new Set();

  // Simple on purpose: it must not miss what the server's check would stop by its digits, and runs without the server.
  const numbers = [
    { kind: '证件号码', proposal: '（证件号码略）', find: /(?<![0-9])[1-9][0-9]{5}(?:(?:18|19|20)[0-9]{2})(?:0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9])/g },
    { kind: '银行账号', proposal: '（账号略）', find: /(?<![0-9])[0-9](?:[ -]?[0-9]){15,18}(?![0-9])/g },
    { kind: '电话', proposal: '（电话略）', find: /(?<![0-9])(?:1[3-9][0-9](?:[ -]?[0-9]{4}){2}|0[0-9]{2,3}-[0-9]{7,8})(?![0-9])/g },
    { kind: '车牌', proposal: '某号牌', find: /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Z][·•. ]?[A-Z0-9]{4,5}[A-Z0-9挂学警港澳]/g },
    { kind: '案号', proposal: '某案', find: /[（(〔[]\s*(?:19|20)[0-9]{2}\s*[)）〕\]]\s*[\u4e00-\u9fa5][\u4e00-\u9fa50-9（）()\s]{0,20}?[0-9]+(?:[-—][0-9]+)?\s*号/g },
  ];

  // One unit to one, so that places stay.
  const folded = text => text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

  function guarded() {
    const found = [];
    for (const name of [...fields, 'why']) {
      const area = field(name);
      if (!area) continue;
      const text = folded(area.value);
      for (const number of numbers) {
        for (const match of text.matchAll(number.find)) {
          const written = area.value.slice(match.index, match.index + match[0].length);
          if (number.kind === '案号' && concluded.has(written)) continue;
          if (!found.some(one => one.field === name && match.index < one.end && one.start < match.index + match[0].length))
            found.push({ field: name, start: match.index, end: match.index + match[0].length, kind: number.kind, found: written, proposal: number.proposal, grade: 'stop', reason: '留在浏览器中，没有发出。' });
        }
      }
    }
    return found;
  }

  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function button(text, act) {
    const made = element('button', text);
    made.type = 'button';
    made.addEventListener('click', act);
    return made;
  }

  function replace(one) {
    const area = field(one.field);
    if (area.value.slice(one.start, one.end) !== one.found) return;
    area.setRangeText(one.proposal, one.start, one.end, 'end');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
    look(true);
  }

  // Text alone goes into the page.
  function marked(text, found) {
    const line = element('p', '', 'found-text lines-kept');
    let done = 0;
    for (const one of found) {
      line.append(text.slice(done, one.start), element('mark', text.slice(one.start, one.end)));
      done = one.end;
    }
    line.append(text.slice(done));
    return line;
  }

  function show(found) {
    for (const name of fields) {
      const place = form.querySelector(`[data-findings="${name}"]`);
      const mine = found.filter(one => one.field === name).sort((a, b) => a.start - b.start);
      place.replaceChildren();
      if (mine.length === 0) continue;
      const list = element('ul');
      for (const one of mine) {
        const item = element('li', '', one.grade === 'stop' ? 'stop' : 'ask-about');
        item.append(element('b', one.grade === 'stop' ? '不能提交' : '请确认'), ' ', element('span', `${one.kind}“${one.found}”：${one.reason}`), ' ', button(`改为“${one.proposal}”`, () => replace(one)));
        if (one.kind === '案号' && one.reason.startsWith('留在')) item.append(' ', button('是已公开的生效案例', () => { concluded.add(one.found); look(true); }));
        list.append(item);
      }
      place.append(marked(field(name).value, mine), list);
    }
  }

  let asking = null;
  async function post(address, body) {
    const response = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), cache: 'no-store', signal: asking.signal });
    return response.ok ? response.json() : null;
  }

  function similarItem(one) {
    const item = element('li');
    const link = element('a', one.title);
    link.href = one.address;
    link.target = '_blank';
    const about = element('small');
    about.append(element('span', one.effect, 'effect'), ' ' + one.excerpt);
    item.append(link, about);
    return item;
  }

  function showSimilar(answer) {
    const place = document.querySelector('[data-similar]');
    place.replaceChildren();
    for (const [name, list] of [['答疑', answer.answers], ['案例', answer.cases], ['法条', answer.articles]]) {
      if (list.length === 0) continue;
      const items = element('ul', '', 'similar');
      items.append(...list.map(similarItem));
      place.append(element('h3', name), items);
    }
    if (!place.firstChild) place.append(element('p', '没有检索到相近的内容。', 'quiet'));
  }

  async function look(now) {
    const found = guarded();
    guard.hidden = true;
    if (asking) asking.abort();
    if (found.length > 0) {
      show(found);
      guard.textContent = `文字中有${[...new Set(found.map(one => `${one.kind}（${words[one.field]}）`))].join('、')}，没有发往服务器。请先改掉。`;
      guard.hidden = !now;
      return false;
    }
    asking = new AbortController();
    const body = Object.fromEntries(fields.map(name => [name, field(name).value]));
    const text = (body.title + '\n' + body.background).trim();
    if (text.length < 6) {
      show([]);
      return true;
    }
    try {
      const checked = await post('/api/v1/questions/checks', body);
      if (!checked) return true;
      show(checked.findings);
      if (checked.stopped) return true;
      const [similar, cited] = await Promise.all([
        post('/api/v1/questions/similar', { text }),
        body.statutes.trim() || body.opinion.trim() ? post('/api/v1/questions/statutes', { text: body.statutes + '\n' + body.opinion }) : null,
      ]);
      if (similar) showSimilar(similar);
      if (cited) window.kbCited(document.querySelector('[data-cited]'), cited.statutes, null);
    } catch {
      // The form says what is wrong when it is sent.
    }
    return true;
  }

  let waiting = 0;
  function keep() {
    if (!form.dataset.new) return;
    const values = Object.fromEntries([...fields, 'why'].map(name => [name, field(name)?.value || '']));
    if (fields.every(name => !values[name].trim())) localStorage.removeItem(store);
    else localStorage.setItem(store, JSON.stringify({ at: new Date().toISOString(), line: form.elements.line.value, values }));
  }

  form.addEventListener('input', () => {
    keep();
    clearTimeout(waiting);
    waiting = setTimeout(() => look(false), pause);
  });

  form.addEventListener('submit', event => {
    const step = event.submitter?.value;
    if (step === 'contest') return;
    if (guarded().length > 0) {
      event.preventDefault();
      look(true);
      guard.scrollIntoView({ block: 'center' });
    }
  });

  function offer() {
    let draft = null;
    try {
      draft = JSON.parse(localStorage.getItem(store));
    } catch {
      localStorage.removeItem(store);
    }
    if (!form.dataset.new || !draft?.values || fields.some(name => field(name).value.trim())) return;
    kept.append(`浏览器中有没有提交的文字（${new Date(draft.at).toLocaleString('zh-CN')}）。`,
      button('恢复', () => {
        for (const name of fields) field(name).value = String(draft.values[name] || '');
        form.elements.line.value = draft.line || '';
        kept.hidden = true;
        look(false);
      }), ' ', button('删除', () => {
        localStorage.removeItem(store);
        kept.hidden = true;
      }));
    kept.hidden = false;
  }

  // Laws by their names, the article by its number.
  const law = form.querySelector('[data-pick-law]');
  const article = form.querySelector('[data-pick-article]');
  const laws = document.getElementById('pick-laws');
  law.addEventListener('input', async () => {
    const typed = law.value.trim();
    if (typed.length < 2) return;
    try {
      const response = await fetch('/api/v1/suggest?limit=8&q=' + encodeURIComponent(typed));
      const answer = await response.json();
      laws.replaceChildren(...answer.suggestions.filter(one => one.kind === 'statute').map(one => {
        const option = document.createElement('option');
        option.value = one.detail || one.text;
        return option;
      }));
    } catch {
      // Without suggestions the name is typed.
    }
  });
  form.querySelector('[data-pick]').addEventListener('click', () => {
    const [name, number] = [law.value.trim().replace(/^《|》$/g, ''), article.value.trim().replace(/^第|条$/g, '')];
    if (!name || !number) return;
    const area = field('statutes');
    area.value = (area.value.trimEnd() + `\n《${name}》第${number}条`).trimStart();
    [law.value, article.value] = ['', ''];
    area.dispatchEvent(new Event('input', { bubbles: true }));
    law.focus();
  });

  offer();
})();

