// The search page: asks the index of each language, and shows what each has found, the reader's language first and the
// others folded away below it, since words of one language are stemmed into words of another. The query stands in the
// address, so that a search can be kept and sent.
const form = document.getElementById('er-find'), input = form.elements.q;
const root = new URL(form.dataset.root, location.href);
const list = document.getElementById('er-found');
const most = 12;
let last = 0;

const asked = new URL(location.href).searchParams.get('in');
const codes = [...list.children].map(section => section.lang);
const mine = [asked, ...navigator.languages].map(code => (code || '').toLowerCase())
  .map(code => codes.find(one => one === code) || codes.find(one => one === code.split('-')[0])).find(Boolean) || codes[0];
list.prepend([...list.children].find(section => section.lang === mine));
document.documentElement.lang = list.closest('.enregard').lang = mine;
for (const word of document.querySelectorAll('.said')) if (word.lang !== mine) word.remove();

const sections = [...list.children];
const index = async lang => {
  const found = await import(new URL(`search/${lang}/pagefind.js`, root).href);
  await found.options({ baseUrl: root.pathname });
  return found;
};
// A language without pages has no index.
const indexes = sections.map(section => index(section.lang).catch(() => null));

const entry = result => {
  const item = document.createElement('article'), title = document.createElement('h3'), link = document.createElement('a');
  const part = result.sub_results && result.sub_results[0] || result;
  link.href = part.url;
  link.textContent = result.meta.title + (part.title && part.title !== result.meta.title ? ` · ${part.title}` : '');
  title.append(link);
  const words = document.createElement('p');
  // Escaped by the index, but for the marks around what was found; a number that was left out leaves its space.
  words.innerHTML = part.excerpt.replace(/ (?=[,.](?:[\s<]|$))/g, '');
  item.append(title, words);
  return item;
};

const search = async () => {
  const query = input.value.trim(), turn = ++last;
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query); else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  const all = await Promise.all(indexes.map(async index => {
    const found = query && await index ? (await (await index).search(query)).results : [];
    return [found.length, await Promise.all(found.slice(0, most).map(one => one.data()))];
  }));
  if (turn !== last) return; // something else has been typed since
  all.forEach(([count, shown], n) => {
    const section = sections[n], box = section.querySelector('.found');
    section.hidden = !query;
    section.querySelector('.count').textContent = `(${count})`;
    section.firstElementChild.open = n === 0 || !all[0][0] && count > 0;
    box.replaceChildren(...shown.map(entry));
    if (query && !count) box.textContent = box.dataset.none;
  });
};

let pause;
input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 200); });
form.addEventListener('submit', event => { event.preventDefault(); search(); });
// What was typed before this file came stays.
input.value ||= new URL(location.href).searchParams.get('q') || '';
input.focus();
if (input.value) search();
