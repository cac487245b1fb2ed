// Every page works without this script: it filters, follows changes and saves key strokes. Nothing of a README gets here
// but as parsed HTML that the server has made safe. All files are one script, in the order that Asset.cs gives.
const root = document.documentElement;
const isLive = root.dataset.mode === 'live';
const views = ['rendered', 'source', 'changes', 'diff', 'hub', 'findings', 'compare'];
const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const byId = (id) => document.getElementById(`docs.${id}`);
root.dataset.script = '';

// What a browser remembers; not every browser does for files.
const memory = {
  read(name) { try { return localStorage.getItem(`docs.${name}`); } catch { return null; } },
  write(name, value) {
    try {
      if (value === null) localStorage.removeItem(`docs.${name}`);
      else localStorage.setItem(`docs.${name}`, value);
    } catch { /* The page works without. */ }
  },
};

// Before anything is painted: the colours and, where one file has all views, the view.
const themes = ['system', 'light', 'dark'];
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const chosenTheme = () => { const theme = memory.read('theme'); return themes.includes(theme) ? theme : 'system'; };
const showTheme = () => {
  const theme = chosenTheme();
  root.dataset.theme = theme === 'system' ? (prefersDark.matches ? 'dark' : 'light') : theme;
  const button = $('.theme');
  if (!button) return;
  button.textContent = theme[0].toUpperCase() + theme.slice(1);
  button.setAttribute('aria-label', theme === 'system' ? 'Colours: as the system' : `Colours: ${theme}`);
};
const nextTheme = () => {
  const theme = themes[(themes.indexOf(chosenTheme()) + 1) % themes.length];
  memory.write('theme', theme === 'system' ? null : theme);
  showTheme();
};
showTheme();
prefersDark.addEventListener('change', showTheme);

// To lay out all of a long page takes twice as long as what is in sight of it, which is all that the first picture has. Who
// comes back, or goes to a heading, is further down at once.
const [navigation] = performance.getEntriesByType('navigation');
if (navigation?.type === 'navigate' && !location.hash) root.dataset.drawn = 'first';

const viewOf = (address) => {
  const name = new URL(address, location.href).searchParams.get('view');
  return views.includes(name) ? name : 'rendered';
};
const showView = () => {
  root.dataset.view = viewOf(location.href);
  for (const tab of $$('.tabs a')) {
    if (tab.dataset.view === root.dataset.view) tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
};
if (root.dataset.mode === 'static') root.dataset.view = viewOf(location.href);
