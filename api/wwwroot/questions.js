// On the pages of a question: a passage that is selected becomes what a comment is about; what was sent is forgotten by the browser.
(() => {
  'use strict';

  const sent = document.querySelector('[data-sent]')?.dataset.sent;
  if (sent) localStorage.removeItem(`kb.ask.${sent}`);

  const text = document.querySelector('[data-anchored]');
  const form = document.querySelector('form[data-comment]');
  if (!text || !form) return;
  const [start, end, quote] = ['start', 'end', 'quote'].map(name => form.querySelector(`[data-${name}]`));

  // Marks add no character, so a place in the page's text is a place in the answer's.
  function offset(node, at) {
    const range = document.createRange();
    range.selectNodeContents(text);
    range.setEnd(node, at);
    return range.toString().length;
  }

  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    [start.value, end.value, quote.value] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset), range.toString()];
  });
})();
