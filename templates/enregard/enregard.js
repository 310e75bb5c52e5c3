// Comfort only: everything on the page works without this file. It opens a note with the least movement and brings
// Escape back to the words, lets the words themselves open their note, remembers the reader's choices, and unfolds
// notes for printing where the styles cannot.
(() => {
  let root, sheet, cited, controls, from, around = [];
  const all = selector => root ? [...root.querySelectorAll(selector)] : [];
  const visible = element => element && element.getClientRects().length > 0;
  const unescape = text => { try { return decodeURIComponent(text); } catch { return text; } };
  const noteOf = hash => {
    const target = hash.length > 1 && document.getElementById(unescape(hash.slice(1)));
    return target ? target.closest('details.note') : null;
  };
  const hashOf = note => '#' + note.querySelector('.body').id;
  // The address says what is read, so that it can be copied; the page does not jump.
  const say = hash => history.replaceState(history.state, '', hash);
  const panel = () => document.querySelector('.opts[open], .er-menu[open]');
  const shown = note => note && visible(note.firstElementChild);

  // An open note and the words that it is about are both in view; where they cannot be, the words are, below the bar.
  const settle = (note, behavior) => {
    const body = note.querySelector('.body'), bar = root.querySelector('.bar');
    const marks = all(`mark[data-note~="${CSS.escape(body.id.slice(5))}"]`).filter(visible);
    const high = Math.min(...(marks.length ? marks : [note.firstElementChild]).map(one => one.getBoundingClientRect().top));
    const edge = (bar && getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0) + 12;
    const box = body.getBoundingClientRect(), top = high - edge;
    const down = Math.min(Math.max(0, box.bottom + 12 - innerHeight), top);
    const least = box.top + 24 - innerHeight;
    scrollBy({ top: Math.max(down, Math.min(least, box.top - edge)), behavior });
  };

  // Older browsers do not open what a fragment leads to.
  const reveal = () => {
    const note = noteOf(location.hash);
    if (!note) return;
    note.open = true;
    settle(note, 'instant');
  };
  addEventListener('hashchange', reveal);

  const show = (note, link) => {
    from = link;
    note.open = true;
    say(hashOf(note));
    note.firstElementChild.focus({ preventScroll: true });
    settle(note, 'auto');
  };

  const click = event => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
    const label = event.target.closest('a.label');
    if (label) {
      const note = noteOf(label.hash);
      if (!shown(note)) return;
      event.preventDefault();
      return show(note, label);
    }
    const number = event.target.closest('.pno');
    if (number && cited) {
      event.preventDefault();
      return cite(number);
    }
    if (event.target.matches('.cited button')) copy(event.target.parentElement);
    // A click on marked words opens their note; selecting them, or following the author's link, does not.
    const mark = event.target.closest('mark[data-note]');
    if (!mark || event.target.closest('a') || String(getSelection())) return;
    const ids = mark.dataset.note.split(' ').reverse();
    const note = ids.map(id => noteOf('#note-' + id)).find(shown);
    if (note) show(note, root.querySelector(`a.label[href="${hashOf(note)}"]`));
  };

  // What is selected from words of a text stays in its language, without the numbers and notes between: the styles do so.
  addEventListener('selectstart', event => {
    const at = event.target.closest ? event.target : event.target.parentElement;
    const text = at && at.closest && at.closest('.pair > .text');
    if (sheet) sheet.dataset.from = text ? text.classList.contains('src') ? 'src' : 'tgt' : '';
  });

  // A passage's number copies its words with their source, in the language in which a selection was last begun, and
  // offers them in each that is shown; a second click puts that away.
  const copy = part => {
    const [words, button] = part.children;
    getSelection().selectAllChildren(words);
    for (const one of cited.querySelectorAll('button')) one.textContent = one.value;
    navigator.clipboard?.writeText(words.textContent).then(() => { button.textContent = button.name; }, () => {});
  };
  const cite = number => {
    cited.hidden = !cited.hidden && cited.previousSibling === number;
    if (cited.hidden) return;
    say(number.hash);
    number.after(cited);
    for (const part of cited.children) {
      const words = number.parentElement.querySelectorAll(`.text.${part.className} > :not(.remark, .footnote, .body)`);
      const [box] = part.children, source = `${box.dataset.said}, ${number.textContent}. ${location}`;
      box.textContent = [...[...words].map(one => one.innerText.trim()), source].join('\n');
    }
    const parts = [...cited.children].filter(visible);
    copy(parts.find(part => part.className === sheet.dataset.from) || parts[0]);
    cited.scrollIntoView({ block: 'nearest' });
  };

  addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (cited && !cited.hidden) { cited.hidden = true; return; }
    const open = panel();
    if (open) { open.open = false; open.firstElementChild.focus(); return; }
    const note = event.target.closest && event.target.closest('details.note') || noteOf(location.hash);
    if (!note || !note.open) return;
    const href = hashOf(note);
    const back = [from, ...all('a.label')].find(link => link && link.hash === href && visible(link));
    note.open = false;
    if (back) back.focus();
    from = undefined;
  });
  // A panel that is left closes.
  addEventListener('pointerdown', event => {
    const open = panel();
    if (open && !open.contains(event.target)) open.open = false;
  });

  // Choices are the state of form controls; where there is storage they outlast the page.
  const kept = () => { try { return JSON.parse(localStorage.enregard) || {}; } catch { return {}; } };
  const choose = event => {
    const it = event.target;
    if (!controls.includes(it)) return;
    // What was not chosen stays as the next page has it.
    const states = controls.filter(one => one === it || it.name && one.name === it.name).map(one => [one.id, one.checked]);
    try {
      localStorage.enregard = JSON.stringify({ ...kept(), ...Object.fromEntries(states) });
    } catch { /* no storage: choices last as long as the page */ }
  };

  // What Chromium tells a PDF (its tags, outline and links) is said by attributes, for as long as it prints.
  const put = (one, name, value) => {
    const old = one.getAttribute(name);
    const set = now => now === null ? one.removeAttribute(name) : one.setAttribute(name, now);
    around.unshift(() => set(old));
    set(value);
  };
  addEventListener('beforeprint', () => {
    for (const note of all('details.note:not([open])')) put(note, 'open', '');
    // An outline is in one language: headings of level 7 are in none.
    for (const one of all(':is(h1, h2):has(> [lang])')) {
      put(one, 'role', 'none');
      [...one.children].forEach((half, n) => {
        put(half, 'role', 'heading');
        put(half, 'aria-level', n ? 7 : one.tagName[1]);
      });
    }
    for (const one of all('.both .tgt :is(h1, h2, h3, h4, h5, h6)')) put(one, 'aria-level', 7);
    // Of what has no role it is not told the language.
    for (const one of all(':is(div, span, b, i, summary)[lang]:not([role])')) put(one, 'role', one.matches('div') ? 'group' : 'mark');
    for (const one of all('a[role]')) put(one, 'role', null);
    // A pair has no box on paper, to which links could lead.
    for (const one of all('.pair')) {
      put(one.firstElementChild, 'id', one.id);
      put(one, 'id', null);
    }
  });
  addEventListener('afterprint', () => around.splice(0).forEach(undo => undo()));
  const start = () => {
    root = document.querySelector('.enregard');
    if (!root) return;
    sheet = root.querySelector('.sheet');
    cited = root.querySelector('.cited');
    // Hints, which would weigh much in the page.
    if (cited) for (const one of all('.pno')) one.title ||= cited.title;
    for (const square of all('.strip a')) square.title += ' · ' + noteOf(square.hash).querySelector('.gist span').textContent;
    controls = all('.bar input');
    const choices = kept();
    for (const control of controls) if (control.id in choices) control.checked = choices[control.id];
    root.addEventListener('click', click);
    root.addEventListener('change', choose);
    // After the browser's own way to the fragment, which the load ends.
    document.readyState === 'complete' ? reveal() : addEventListener('load', reveal);
  };
  // Material changes pages in place, without a load, and says so.
  window.document$ ? document$.subscribe(start) : start();
})();
