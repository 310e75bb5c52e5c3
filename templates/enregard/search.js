// The search page: asks the index of each language, and shows the passages and notes that each has found, the reader's
// language first and the others folded away below it, since words of one language are stemmed into words of another. The
// query stands in the address, so that a search can be kept and sent.
const form = document.getElementById('er-find'), input = form.elements.q;
const root = new URL(form.dataset.root, location.href);
// Other sites below this one, whose indexes are merged into its own.
const others = (form.dataset.others || '').split(' ').filter(Boolean).map(path => new URL(path, root));
const list = document.getElementById('er-found');
const most = 12;
let last = 0;

const asked = new URL(location.href).searchParams.get('in');
const codes = [...list.children].map(section => section.lang);
const mine = [asked, ...navigator.languages].map(code => (code || '').toLowerCase())
  .map(code => codes.find(one => one.toLowerCase() === code) || codes.find(one => one === code.split('-')[0])).find(Boolean) || codes[0];
list.prepend([...list.children].find(section => section.lang === mine));
document.documentElement.lang = list.closest('.enregard').lang = mine;
for (const word of document.querySelectorAll('.said')) if (word.lang !== mine) word.remove();
const tongues = [...document.querySelectorAll('.langs a')];
for (const link of tongues) if (link.lang === mine) link.ariaCurrent = 'page';

const sections = [...list.children];
const index = async lang => {
  const found = await import(new URL(`search/${lang}/pagefind.js`, root).href);
  await found.options({ excerptLength: 45 });
  for (const other of others) {
    // One that has no pages in a language, or is not there, has no index.
    const there = new URL(`search/${lang}/`, other);
    const has = await fetch(new URL('pagefind-entry.json', there)).then(got => got.ok, () => false);
    if (has) await found.mergeIndex(there.href, { baseUrl: other.pathname });
  }
  return found;
};
// The reader's own is loaded at once, the others when it has answered. A language without pages has no index.
const indexes = [];
const opened = n => indexes[n] ||= index(sections[n].lang).catch(() => null);
opened(0);

// What is said of a record is in the dots of Braille, a byte each, which the index takes for no words.
const told = dots => new TextDecoder().decode(Uint8Array.from(dots, dot => dot.codePointAt(0) - 0x2800));

// Texts are indexed cut into the words that a reader would type; these marks say how they are put together again: see
// index_text.py, which makes them.
const whole = text => text
  .replace(/<mark>\u2063[^<]*<\/mark> ((?:\S+\u2060(?:<\/mark>)? )*\S+)/g, (_, seen) => `<mark>${seen.replace(/<\/?mark>/g, '')}</mark>`)
  .replace(/(^| )(?:<mark>)?\u2063\S+ /g, '$1')
  .replace(/\u2060((?:<\/mark>)?) /g, '$1').replaceAll('\u2060', '')
  .replace(/([oa])\u2064(e)/gi, (_, first, last) => ({ oe: 'œ', OE: 'Œ', ae: 'æ', AE: 'Æ' })[first + last] || first + last)
  .replace(/s\u2064s/g, 'ß').replace(/\u066b(?=[\u2061\u2062])/g, '')
  .replaceAll('\u2061', ',').replaceAll('\u2062', '.').replaceAll('\u2063', '\u00a0').replaceAll('\u2064', '’');

// What was typed, cut in the same way: numbers without what parts their thousands, parts of compounds apart, nothing of
// an elision but its noun.
const typed = query => {
  const said = query.normalize('NFC')
    .replace(/(?<![\d.,])(?!0)\d{1,3}(?:([ .,'’\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?!\d|[.,]\d*[.,]\d)/g, (number, mark) => number.replaceAll(mark, ''))
    .replace(/(?<=\d)[.,](?=\d)/g, '\u066b')
    .replace(/[œŒæÆß]/g, letter => ({ œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' })[letter] || 'ss');
  const cut = text => text.split(/(?:(?!\u066b)[\s\p{P}\p{S}])+/u).filter(Boolean);
  const bare = cut(said.replace(/(?<![\p{L}\p{N}])(?:\p{L}{1,2}|\p{L}*qu)['’](?=\p{L})|['’]\p{L}{1,2}(?!\p{L})/giu, ' '));
  return bare.length ? bare : cut(said);
};

// The site that something was found in, and its page there.
const home = found => others.find(other => found.url.startsWith(other.pathname)) || root;
const page = found => new URL(told(found.meta.page), home(found)).href;

// What a browser is to mark where it arrives: each word with two on either side, since the word alone stands elsewhere too.
const directive = (words, to) => {
  const encode = text => encodeURIComponent(text).replaceAll('-', '%2D');
  const all = [...words.querySelectorAll('mark')].slice(0, 4).map(mark => {
    const range = document.createRange();
    range.setStart(words, 0); range.setEndBefore(mark);
    const before = String(range).split(/\s+/).filter(one => one && one !== '…').slice(-2).join(' ');
    range.setStartAfter(mark); range.setEnd(words, words.childNodes.length);
    const after = String(range).split(/\s+/).filter(one => one && one !== '…').slice(0, 2).join(' ');
    return 'text=' + (before && encode(before) + '-,') + encode(mark.textContent) + (after && ',-' + encode(after));
  });
  return (to.includes('#') ? '' : '#') + (all.length ? ':~:' + all.join('&') : '');
};

// What is found leads to its place.
const hit = found => {
  const item = document.createElement('li'), link = document.createElement('a'), words = document.createElement('p');
  // Escaped by the index, but for the marks around what was found.
  // What is cut within a word, "d’" of "d’origine", ends before it.
  words.innerHTML = whole(found.excerpt.replace(/(^|\s)[^\s<>]*\u2060$/, ''));
  for (const mark of words.querySelectorAll('mark')) {
    const [, before, bare, after] = /^([\p{P}\p{S}]*)(.*?)([\p{P}\p{S}]*)$/us.exec(mark.textContent);
    if (bare) { mark.before(before); mark.after(after); mark.textContent = bare; }
  }
  words.normalize();
  const said = words.textContent.trim(), all = whole(found.content).trim(), to = told(found.meta.to);
  if (!all.startsWith(said.slice(0, 24))) words.prepend('… ');
  if (!all.endsWith(said.slice(-24))) words.append(' …');
  link.href = new URL(to, home(found)) + directive(words, to);
  link.textContent = told(found.meta.place) || whole(found.meta.title);
  item.append(link, words);
  return item;
};

// Those that a word finds, where it stands as it is, or in another form, or begins another: for one that stands nowhere
// the index gives what the longest of its words finds that begins it, "à" for "accordéon". The title alone is no passage.
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const one = async (index, word) => {
  const within = async query => (await index.search(query)).results.filter(result => result.words.length);
  const found = await within(word);
  if (!found.length || (await index.search(`"${word}"`)).results.length) return found;
  // Japanese, Chinese and Thai are cut into smaller words than readers type: 図書 + 館.
  const { raw_content: text } = await found[0].data(), cut = text.includes('\u200b');
  const parts = text.split(cut ? '\u200b' : /\s+/), letters = said => plain(said).replace(/[^\p{L}\p{N}]/gu, '');
  return found[0].words.some(at => letters(parts.slice(at, at + (cut ? 9 : 1)).join('')).includes(letters(word))) ? found : [];
};

// In quotation marks: one after the other, elisions and all.
const phrase = async (index, query) => {
  const { results } = await index.search(`"${typed(query.replace(/['’]/g, ' ')).join(' ')}"`);
  return { results: results.filter(result => result.words.length), lost: [] };
};

// What has all the words, but for the small ones that most sentences have; else what has the rarest and most of them. And
// the words that stand nowhere.
const ask = async (index, query, common) => {
  if (/^\s*["“«].+["”»]\s*$/.test(query)) return phrase(index, query);
  const all = [...new Set(typed(query))], rare = all.filter(word => !common.includes(plain(word)));
  const words = rare.length ? rare : all;
  const each = await Promise.all(words.map(word => one(index, word)));
  const known = words.filter((_, n) => each[n].length), lost = words.filter((_, n) => !each[n].length);
  if (!known.length) return { results: [], lost };
  const results = (await index.search(known.join(' '))).results.filter(result => result.words.length);
  if (results.length || known.length < 2) return { results, lost };
  const most = Math.max(...each.map(found => found.length)), some = new Map();
  for (const found of each) {
    for (const result of found) {
      const had = some.get(result.id) || { result, worth: 0, score: 0 };
      some.set(result.id, { result, worth: had.worth + Math.log(1 + most / found.length), score: had.score + result.score });
    }
  }
  const ranked = [...some.values()].sort((a, b) => b.worth - a.worth || b.score - a.score);
  return { results: ranked.map(had => had.result), lost };
};

// By article, in the order of the best that each has.
const show = async (section, results, from, turn) => {
  const box = section.querySelector('.found'), more = section.querySelector('.more');
  const part = await Promise.all(results.slice(from, from + most).map(one => one.data()));
  if (turn !== last) return;
  if (!from) box.replaceChildren();
  for (const one of part) {
    const address = page(one);
    let article = [...box.children].find(there => there.dataset.page === address);
    if (!article) {
      article = document.createElement('article');
      article.dataset.page = address;
      const title = document.createElement('h3'), link = document.createElement('a');
      link.href = address;
      link.textContent = whole(one.meta.title);
      title.append(link);
      article.append(title, document.createElement('ol'));
      box.append(article);
    }
    article.lastChild.append(hit(one));
  }
  if (!results.length) box.textContent = box.dataset.none;
  more.hidden = from + most >= results.length;
  more.onclick = () => show(section, results, from + most, turn);
  await count(box, results, turn);
};

// How many each article has: each has to be asked for, so not where there are very many.
const count = async (box, results, turn) => {
  if (results.length > 100) return;
  const pages = (await Promise.all(results.map(one => one.data()))).map(page);
  if (turn !== last) return;
  for (const article of box.children) {
    const number = document.createElement('span');
    number.textContent = ` (${pages.filter(page => page === article.dataset.page).length})`;
    article.firstChild.replaceChildren(article.firstChild.firstChild, number);
  }
};

const search = async () => {
  const query = input.value.trim(), turn = ++last;
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query); else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  for (const link of tongues) {
    const there = new URL(address);
    there.searchParams.set('in', link.lang);
    link.href = there.search;
  }
  list.ariaBusy = 'true';
  let found = 0;
  const answer = async n => {
    const section = sections[n], nowhere = section.querySelector('.nowhere'), index = query && await opened(n);
    const { results, lost } = index ? await ask(index, query, plain(section.dataset.common).split(' ')) : { results: [], lost: [] };
    if (turn !== last) return; // something else has been typed since
    found ||= n ? 0 : results.length;
    section.hidden = !query;
    nowhere.hidden = !results.length || !lost.length;
    nowhere.textContent = nowhere.dataset.said.replace('{words}', lost.join(', '));
    section.querySelector('.count').textContent = `(${results.length})`;
    section.firstElementChild.open = n === 0 || !found && results.length > 0;
    await show(section, results, 0, turn);
  };
  await answer(0);
  if (turn === last) await Promise.all(sections.slice(1).map((_, n) => answer(n + 1)));
  if (turn !== last) return;
  // A language in which there is nothing stands below those in which there is something.
  const empty = sections.filter(section => !section.querySelector('.found li'));
  if (empty.length < sections.length) for (const section of empty) section.firstElementChild.open = false;
  list.append(...sections.filter(section => !empty.includes(section)), ...empty);
  list.ariaBusy = 'false';
};

let pause;
input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 200); });
form.addEventListener('submit', event => { event.preventDefault(); search(); });
// What was typed before this file came stays.
input.value ||= new URL(location.href).searchParams.get('q') || '';
input.focus();
if (input.value) search();
