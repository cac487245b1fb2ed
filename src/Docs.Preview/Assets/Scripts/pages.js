// Other pages, in the place of the one that is shown.

// A link to a heading of the same page is no other page.
const pageOf = ({ pathname, search }) => pathname + search;
let shownPage = pageOf(location);

let loading = 0;
const load = async (address) => {
  const turn = ++loading;
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return turn === loading ? next : null;
};

const withFilter = (address) => {
  const next = new URL(address, location.href);
  if (byId('filter').value) next.searchParams.set('filter', byId('filter').value);
  if (only()) next.searchParams.set('only', only());
  if (!isLive && !next.searchParams.has('view') && next.pathname !== location.pathname && root.dataset.view !== 'rendered' && $('main .head') && /\/[^/]+\/[^/]+\/index\.html$/.test(next.pathname)) next.searchParams.set('view', root.dataset.view);
  return next.href;
};

// Where somebody is going matters more than what is new where they were; the new page is looked at again then.
let opening = 0;
let newest;
const open = async (address, isBack = false) => {
  if (!isLive) { location.href = withFilter(address); return; }
  opening++;
  const next = await load(address).catch(() => undefined);
  opening--;
  if (next === undefined) { location.href = address; return; }
  if (!next) return;
  if (!isBack) {
    const plain = new URL(withFilter(address));
    plain.hash = '';
    history.pushState(null, '', plain);
  }
  shownPage = pageOf(location);
  root.classList.remove('menu-open');
  replacePage(next, false);
  showCurrent();
  const { hash } = new URL(address);

  // Only real navigation makes something the target of an address, for the style sheet too.
  if (hash) location.replace(hash);
  else if (!isBack) scrollTo(0, 0);
  refresh();
};
// One answer after the other: an answer that is thrown away because there is newer news would come in vain.
let refreshing = false;
const refresh = async () => {
  if (opening > 0 || refreshing || newest === undefined || newest === root.dataset.version) return;
  refreshing = true;
  const next = await load(location.href).catch(() => null);
  refreshing = false;
  if (!next) return;
  replacePage(next, true);
  if (Number(newest) > Number(root.dataset.version)) refresh();
};
const follow = () => {
  const events = new EventSource('/events');
  events.onmessage = (event) => {
    byId('state').textContent = '';
    newest = event.data;
    refresh();
  };
  events.onerror = () => { byId('state').textContent = 'docs preview has stopped; this page waits for it'; };
};

const openTab = (link) => {
  const plain = new URL(withFilter(link.href));
  plain.hash = '';
  history.pushState(null, '', plain);
  showView();
  decorate();
  if (link.hash) location.replace(link.hash);
};
const followLink = (event, link) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const isOwn = !link.closest('article, .pairs') || link.closest('.finding');
  if (!isOwn || link.origin !== location.origin || link.getAttribute('href').startsWith('#')) return;
  const isTab = link.closest('.tabs') || (link.pathname === location.pathname && link.search !== location.search);
  if (!isLive && isTab) {
    event.preventDefault();
    openTab(link);
  } else if (isLive || link.protocol === 'file:') {
    event.preventDefault();
    open(link.href);
  }
};
