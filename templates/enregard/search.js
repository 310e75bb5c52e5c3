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
// A language without pages has no index.
const indexes = sections.map(section => index(section.lang).catch(() => null));

// The site that something was found in, and its page there.
const home = found => others.find(other => found.url.startsWith(other.pathname)) || root;
const page = found => new URL(found.meta.page, home(found)).href;

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
  words.innerHTML = found.excerpt;
  const said = words.textContent.trim(), whole = found.content.trim();
  if (!whole.startsWith(said.slice(0, 24))) words.prepend('… ');
  if (!whole.endsWith(said.slice(-24))) words.append(' …');
  link.href = new URL(found.meta.to, home(found)) + directive(words, found.meta.to);
  link.textContent = found.meta.place || found.meta.title;
  item.append(link, words);
  return item;
};

// Where no passage has all the words, those that have most of them.
const ask = async (index, query) => {
  const { results } = await index.search(query), words = query.split(/\s+/);
  if (results.length || words.length < 2) return results;
  const each = new Map();
  for (const one of await Promise.all(words.map(word => index.search(word)))) {
    for (const result of one.results) {
      const had = each.get(result.id) || { result, count: 0, score: 0 };
      each.set(result.id, { result, count: had.count + 1, score: had.score + result.score });
    }
  }
  const ranked = [...each.values()].sort((a, b) => b.count - a.count || b.score - a.score);
  return ranked.map(one => one.result);
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
      link.textContent = one.meta.title;
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
  const all = await Promise.all(indexes.map(async index => query && await index ? ask(await index, query) : []));
  if (turn !== last) return; // something else has been typed since
  await Promise.all(all.map((results, n) => {
    const section = sections[n];
    section.hidden = !query;
    section.querySelector('.count').textContent = `(${results.length})`;
    section.firstElementChild.open = n === 0 || !all[0].length && results.length > 0;
    return show(section, results, 0, turn);
  }));
};

let pause;
input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 200); });
form.addEventListener('submit', event => { event.preventDefault(); search(); });
// What was typed before this file came stays.
input.value ||= new URL(location.href).searchParams.get('q') || '';
input.focus();
if (input.value) search();
