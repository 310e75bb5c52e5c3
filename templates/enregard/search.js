// The search page: asks the index of each language, and shows what each has found. The query stands in the address, so
// that a search can be kept and sent.
const form = document.getElementById('er-find'), input = form.elements.q;
const root = new URL(form.dataset.root, location.href);
const sections = [...document.querySelectorAll('.found')];
const most = 12;
let last = 0;

const index = async lang => {
  const found = await import(new URL(`search/${lang}/pagefind.js`, root).href);
  await found.options({ baseUrl: root.pathname });
  return found;
};
const indexes = sections.map(section => index(section.lang));

const entry = result => {
  const item = document.createElement('article'), title = document.createElement('h2'), link = document.createElement('a');
  const part = result.sub_results && result.sub_results[0] || result;
  link.href = part.url;
  link.textContent = result.meta.title + (part.title && part.title !== result.meta.title ? ` · ${part.title}` : '');
  title.append(link);
  const words = document.createElement('p');
  words.innerHTML = part.excerpt; // escaped by the index, but for the marks around what was found
  item.append(title, words);
  return item;
};

const search = async () => {
  const query = input.value.trim(), mine = ++last;
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query); else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  await Promise.all(sections.map(async (section, n) => {
    const found = query ? (await (await indexes[n]).search(query)).results : [];
    const shown = await Promise.all(found.slice(0, most).map(one => one.data()));
    if (mine !== last) return; // something else has been typed since
    section.replaceChildren(...shown.map(entry));
    if (query && !shown.length) section.textContent = section.dataset.none;
  }));
};

let pause;
input.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(search, 200); });
form.addEventListener('submit', event => { event.preventDefault(); search(); });
input.value = new URL(location.href).searchParams.get('q') || '';
input.focus();
if (input.value) search();
