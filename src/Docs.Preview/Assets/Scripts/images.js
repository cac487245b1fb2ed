// The list of images: filters, and one stop of the Tab key for all of it.
const items = () => $$('.images li');
const shown = () => items().filter((item) => !item.hidden);
const only = () => $('.only [aria-pressed="true"]')?.dataset.only ?? '';
const filter = () => {
  const words = byId('filter').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const kind = only();
  for (const item of items()) {
    const name = $('a', item).firstChild.data;
    item.hidden = !words.every((word) => name.includes(word)) || (kind !== '' && !item.dataset.is.split(' ').includes(kind));
  }
  const count = shown().length;
  byId('count').textContent = words.length === 0 && kind === '' ? '' : count === 0 ? 'No image matches.' : `${count} ${count === 1 ? 'image' : 'images'}`;
  rove();
};
const keepFilter = () => {
  const address = new URL(location.href);
  for (const [name, value] of [['filter', byId('filter').value], ['only', only()]]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  try { history.replaceState(history.state, '', address); } catch { /* Files of some browsers. */ }
  shownPage = pageOf(location);
};
const showOnly = (kind) => {
  for (const button of $$('.only button')) button.setAttribute('aria-pressed', String(button.dataset.only === kind));
};
const readFilter = () => {
  const parameters = new URL(location.href).searchParams;
  byId('filter').value = parameters.get('filter') ?? '';
  const kind = parameters.get('only') ?? '';
  showOnly($$('.only button').some((button) => button.dataset.only === kind) ? kind : '');
  filter();
};
const rove = (link) => {
  const links = shown().map((item) => $('a', item));
  const stop = link ?? links.find((each) => each.hasAttribute('aria-current')) ?? links[0];
  for (const each of $$('.images li a')) each.tabIndex = each === stop ? 0 : -1;
};
const moveInList = (step) => {
  const links = shown().map((item) => $('a', item));
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
  if (next < 0) { byId('filter').focus(); return; }
  if (!links[next]) return;
  rove(links[next]);
  links[next].focus();
};
const neighbour = (by, accept = () => true) => {
  const all = shown().filter((item) => accept(item) || $('[aria-current]', item));
  const at = all.findIndex((item) => $('[aria-current]', item));
  return all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
};
const step = (by) => {
  const next = neighbour(by);
  if (next) open($('a', next).href);
};

// The lists show where one is. The page stays where it is: a link's own way to come into sight would scroll that too.
const showCurrent = () => {
  const past = (start, end) => (start < 0 ? start : Math.max(end, 0));
  for (const link of $$('.images [aria-current], .targets [aria-current], .tabs [aria-current]')) {
    const list = link.closest('ul, nav');
    const [box, frame] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
    list.scrollBy(past(box.left - frame.left, box.right - frame.right), past(box.top - frame.top, box.bottom - frame.bottom));
  }
};
