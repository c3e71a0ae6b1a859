// Theme switch, copy buttons and list filters. Everything here is an extra: without it the page is complete.

const root = document.documentElement;
const make = (tag, props = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};

/* ---- theme: auto, light, dark ---- */
const themes = ['auto', 'light', 'dark'];
const remember = {
  read() { try { return localStorage.getItem('theme'); } catch { return null; } },
  write(theme) { try { localStorage.setItem('theme', theme); } catch { /* private mode: this page only */ } },
};
const wear = (theme) => {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
};
let theme = themes.includes(remember.read()) ? remember.read() : 'auto';
wear(theme);
const header = document.querySelector('body > header');
if (header) {
  const button = make('button', { type: 'button', className: 'theme', textContent: `Theme: ${theme}` });
  button.addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    wear(theme);
    remember.write(theme);
    button.textContent = `Theme: ${theme}`;
  });
  header.append(button);
}

/* ---- copy ---- */
const live = make('p', { className: 'vh' });
live.setAttribute('role', 'status');
document.body.append(live);
const say = (text) => { live.textContent = ''; setTimeout(() => { live.textContent = text; }, 50); };

for (const figure of document.querySelectorAll('figure.code')) {
  const pre = figure.querySelector('pre');
  const bar = figure.querySelector('figcaption');
  if (!pre || !bar) continue;
  const what = bar.firstElementChild?.textContent ?? 'text';
  const button = make('button', { type: 'button', textContent: 'Copy' });
  button.setAttribute('aria-label', `Copy ${what}`);
  button.addEventListener('click', async () => {
    let done = true;
    try {
      await navigator.clipboard.writeText(pre.textContent);
    } catch {
      getSelection().selectAllChildren(pre);
      done = false;
    }
    button.textContent = done ? 'Copied' : 'Selected';
    say(done ? `Copied ${what}` : `${what} is selected: copy it with your keyboard`);
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  bar.insertBefore(button, bar.children[1] ?? null);
}

/* ---- filter: data-filter="tools" on a list or table names what is counted ---- */
const plain = (text) => text.normalize('NFKC').toLowerCase();
for (const target of document.querySelectorAll('[data-filter]')) {
  const noun = target.dataset.filter;
  const rows = [...(target.tBodies ? target.tBodies[0].rows : target.children)];
  if (rows.length < 8) continue;
  const texts = rows.map((row) => plain(row.textContent));
  const count = make('output');
  const input = make('input', { type: 'search', autocomplete: 'off', spellcheck: false });
  input.addEventListener('input', () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every((word) => texts[i].includes(word));
      if (!row.hidden) shown += 1;
    });
    count.textContent = words.length ? `${shown} of ${rows.length} ${noun}` : '';
  });
  const label = make('label', {}, `Filter ${noun} `, input);
  target.before(make('div', { className: 'filter' }, label, count));
}

/* ---- tables keep their meaning when they are shown as cards ---- */
const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row', TD: 'cell' };
for (const table of document.querySelectorAll('table.cards')) {
  for (const node of [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, td, th')]) {
    const role = roles[node.tagName] ?? (node.scope === 'row' ? 'rowheader' : 'columnheader');
    node.setAttribute('role', role);
  }
}

/* ---- data-sort on a table: its headings sort the rows that are on the page ---- */
for (const table of document.querySelectorAll('table[data-sort]')) {
  const body = table.tBodies[0];
  const number = (text) => parseFloat(text.replace(/[^\d.]/g, ''));
  [...table.tHead.rows[0].cells].forEach((cell, i) => {
    const button = make('button', { type: 'button', textContent: cell.textContent });
    button.addEventListener('click', () => {
      const isNumber = cell.classList.contains('num');
      const up = isNumber ? cell.ariaSort === 'descending' : cell.ariaSort !== 'ascending';
      for (const other of cell.parentElement.cells) other.removeAttribute('aria-sort');
      cell.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const key = (row) => row.cells[i].textContent;
      const rows = [...body.rows].sort((a, b) => isNumber ? number(key(a)) - number(key(b)) : key(a).localeCompare(key(b)));
      body.append(...(up ? rows : rows.reverse()));
    });
    cell.replaceChildren(button);
  });
}
