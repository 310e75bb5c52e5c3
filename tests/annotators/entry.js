// What a page is asked: where a selector stands, by Apache Annotator and by Hypothesis; its text, by Readability.
import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { Readability } from '@mozilla/readability';
import { anchor } from './hypothesis/src/annotator/anchoring/html.ts';

const matchers = {
  TextQuoteSelector: createTextQuoteSelectorMatcher,
  TextPositionSelector: createTextPositionSelectorMatcher,
};
const apache = async selector => {
  const found = [];
  for await (const range of matchers[selector.type](selector)(document.body)) found.push(range);
  return found;
};
const hypothesis = async selectors => [await anchor(document.body, selectors)];

// The words of a range, and the notes whose words they are: those of the marks in which all of its own words stand.
const told = range => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), notes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node) || node.parentElement.closest('.fn')) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    if (!node.data.slice(start, end).trim()) continue;
    const mark = node.parentElement.closest('mark[data-note]'), head = node.parentElement.closest('.head');
    notes.push(mark ? mark.dataset.note.split(' ') : head ? ['head'] : []);
  }
  return { words: range.toString(), notes: (notes[0] ?? []).filter(note => notes.every(one => one.includes(note))) };
};

window.find = async selectors => {
  const quote = selectors.find(one => one.type === 'TextQuoteSelector');
  const ways = [...selectors.map(one => apache(one)), hypothesis(selectors), hypothesis([quote])];
  return Promise.all(ways.map(async way => (await way).map(told)));
};

window.extracted = () => new Readability(document.cloneNode(true)).parse().textContent;
