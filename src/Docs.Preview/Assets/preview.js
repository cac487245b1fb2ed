// Every page works without this script; it filters, follows changes and saves key strokes. Nothing of a README gets here
// but as parsed HTML that the server has made safe.
(() => {
  'use strict';
  const root = document.documentElement;
  const isLive = root.dataset.mode === 'live';
  const views = ['rendered', 'source', 'changes', 'diff', 'hub', 'findings'];
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(`docs.${id}`);

  // Before anything is painted: the theme and, where one file has all views, the view.
  const memory = {
    get theme() { try { return localStorage.getItem('docs.theme'); } catch { return null; } },
    set theme(value) { try { localStorage.setItem('docs.theme', value); } catch { /* Not in every browser for files. */ } },
  };
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  const themeOfUser = () => memory.theme ?? (prefersDark.matches ? 'dark' : 'light');
  const showTheme = (theme) => {
    root.dataset.theme = theme;
    $('.theme')?.setAttribute('aria-pressed', String(theme === 'dark'));
  };
  showTheme(themeOfUser());
  prefersDark.addEventListener('change', () => showTheme(themeOfUser()));

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
  if (!isLive) root.dataset.view = viewOf(location.href);

  // The list of images.
  const items = () => $$('.images li');
  const shown = () => items().filter((item) => !item.hidden);
  const filter = () => {
    const words = byId('filter').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items()) {
      const name = $('a', item).firstChild.data;
      item.hidden = !words.every((word) => name.includes(word));
    }
    byId('count').textContent = words.length === 0 ? '' : `${shown().length} images`;
  };
  const keepFilter = () => {
    const address = new URL(location.href);
    if (byId('filter').value) address.searchParams.set('filter', byId('filter').value);
    else address.searchParams.delete('filter');
    try { history.replaceState(history.state, '', address); } catch { /* Files of some browsers. */ }
    shownPage = pageOf(location);
  };
  const move = (step) => {
    const links = shown().map((item) => $('a', item));
    const at = links.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
    if (next < 0) byId('filter').focus();
    else links[next]?.focus();
  };
  const step = (by) => {
    const links = shown().map((item) => $('a', item));
    const at = links.findIndex((link) => link.hasAttribute('aria-current'));
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
    if (next) open(next.href);
  };
  const showCurrent = () => {
    for (const link of $$('.images [aria-current], .targets [aria-current], .tabs [aria-current]')) link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // Where a section comes from.
  const tellOrigin = (block) => {
    const place = $('.view[data-view="' + root.dataset.view + '"] .origin') ?? $('.origin');
    if (!place || !block) return;
    place.replaceChildren();
    const code = document.createElement('code');
    code.textContent = block.dataset.origin;
    place.append(code);
    if (block.dataset.line) {
      const link = document.createElement('a');
      link.href = addressOf('source', `L${block.dataset.line}`);
      link.textContent = `line ${block.dataset.line} of the README`;
      place.append(' → ', link);
    }
  };
  const addressOf = (view, line) => {
    const address = new URL(location.href);
    address.hash = line ?? '';
    if (view === 'rendered') address.searchParams.delete('view');
    else address.searchParams.set('view', view);
    return address.href;
  };

  // A link to a heading of the same page is no other page.
  const pageOf = ({ pathname, search }) => pathname + search;
  let shownPage = pageOf(location);

  // Other pages and newer ones: the parts that differ are replaced, so that nothing jumps or loses its focus.
  let loading = 0;
  const load = async (address) => {
    const turn = ++loading;
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return turn === loading ? next : null;
  };
  const anchor = () => {
    const block = $$('main [data-line], main .line').find((each) => each.getBoundingClientRect().bottom > 60);
    return block && { key: block.dataset.origin, line: block.dataset.line ?? block.id, top: block.getBoundingClientRect().top };
  };
  const restore = (before, y) => {
    const same = before && ($$('main [data-origin]').find((each) => each.dataset.origin === before.key && (each.dataset.line ?? each.id) === before.line)
      ?? $$('main [data-origin]').find((each) => each.dataset.origin === before.key));
    if (same) scrollBy(0, same.getBoundingClientRect().top - before.top);
    else scrollTo(0, y);
  };
  // What the server wrote, which tells whether a part is another one now; what this script added does not count.
  const written = new WeakMap();
  const remember = (parts) => { for (const part of parts) written.set(part, part.outerHTML); };
  const partsOf = (page) => [$('.images ul', page), ...$('main', page).children];
  const swap = (old, fresh) => {
    if (written.get(old) === fresh.outerHTML) return;
    const scrolled = old.scrollTop;
    const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    const part = document.adoptNode(fresh);
    remember([part]);
    old.replaceWith(part);
    part.scrollTop = scrolled;
    if (focused) $$('a', part).find((link) => link.getAttribute('href') === focused)?.focus({ preventScroll: true });
  };
  const replace = (next, isSamePage) => {
    const [before, y] = [isSamePage ? anchor() : null, scrollY];
    const [old, fresh] = [partsOf(document), partsOf(next)];
    if (old.length === fresh.length) {
      old.forEach((part, i) => swap(part, fresh[i]));
    } else {
      swap(old[0], fresh[0]);
      remember(fresh.slice(1));
      $('main').replaceChildren(...fresh.slice(1).map((part) => document.adoptNode(part)));
    }
    root.dataset.view = next.documentElement.dataset.view;
    root.dataset.version = next.documentElement.dataset.version;
    document.title = next.title;
    $('.home').toggleAttribute('aria-current', !$('main .head'));
    filter();
    showOrigins();
    if (isSamePage && y > 0) restore(before, y);
  };
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
    replace(next, false);
    showCurrent();
    const { hash } = new URL(address);

    // Only real navigation makes something the target of an address, for the style sheet too.
    if (hash) location.replace(hash);
    else if (!isBack) scrollTo(0, 0);
    refresh();
  };
  const withFilter = (address) => {
    const next = new URL(address, location.href);
    if (byId('filter').value) next.searchParams.set('filter', byId('filter').value);
    if (!isLive && !next.searchParams.has('view') && next.pathname !== location.pathname && root.dataset.view !== 'rendered' && $('main .head')) next.searchParams.set('view', root.dataset.view);
    return next.href;
  };

  // Where somebody is going matters more than what is new where they were; the new page is looked at again then.
  let opening = 0;
  let newest;
  const refresh = async () => {
    if (opening > 0 || newest === undefined || newest === root.dataset.version) return;
    const next = await load(location.href).catch(() => null);
    if (next) replace(next, true);
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

  // Each section says where it is from, for those who do not point at things.
  let hasOrigins = false;
  const showOrigins = () => {
    $('.origins')?.setAttribute('aria-pressed', String(hasOrigins));
    root.classList.toggle('with-origins', hasOrigins);
  };

  const keys = {
    '/': () => { root.classList.add('menu-open'); byId('filter').focus(); },
    j: () => step(1),
    k: () => step(-1),
    o: () => { hasOrigins = !hasOrigins; showOrigins(); },
    t: () => {
      const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
      memory.theme = theme;
      showTheme(theme);
    },
    '?': () => byId('keys').showModal(),
  };
  views.forEach((view, i) => { keys[String(i + 1)] = () => $(`.tabs a[data-view="${view}"]`)?.click(); });

  document.addEventListener('DOMContentLoaded', () => {
    remember(partsOf(document));
    showTheme(root.dataset.theme);
    if (!isLive) showView();
    byId('filter').value = new URL(location.href).searchParams.get('filter') ?? '';
    filter();
    showCurrent();
    if (isLive) follow();

    byId('filter').addEventListener('input', () => { filter(); keepFilter(); });
    $('.theme').addEventListener('click', keys.t);
    $('.keys').addEventListener('click', keys['?']);
    $('.menu').addEventListener('click', () => {
      const isOpen = root.classList.toggle('menu-open');
      $('.menu').setAttribute('aria-expanded', String(isOpen));
    });
    document.addEventListener('mouseover', (event) => {
      if (!$('.chosen')) tellOrigin(event.target.closest?.('main [data-origin]'));
    });
    document.addEventListener('click', (event) => {
      if (event.target.closest('.origins')) { keys.o(); return; }
      const link = event.target.closest('a');
      const block = event.target.closest('.view[data-view="rendered"] [data-origin]');
      if (!link && block) {
        const isChosen = block.classList.contains('chosen');
        $('.chosen')?.classList.remove('chosen');
        block.classList.toggle('chosen', !isChosen);
        tellOrigin(block);
        return;
      }
      if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const isOwn = link.closest('.images, .head, .top, .findings, .origin, ul.changed, .empty') && link.origin === location.origin;
      if (!isOwn) return;
      const isTab = link.closest('.tabs') || (link.pathname === location.pathname && link.search !== location.search);
      if (!isLive && isTab) {
        event.preventDefault();
        const plain = new URL(withFilter(link.href));
        plain.hash = '';
        history.pushState(null, '', plain);
        showView();
        if (link.hash) location.replace(link.hash);
      } else if (isLive || link.protocol === 'file:') {
        event.preventDefault();
        open(link.href);
      }
    });
    addEventListener('popstate', () => {
      if (!isLive) showView();
      else if (pageOf(location) !== shownPage) open(location.href, true);
    });
    document.addEventListener('keydown', (event) => {
      if (event.metaKey || event.ctrlKey || event.altKey || byId('keys').open) return;
      const inList = event.target.closest?.('.images');
      if (inList && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.target === byId('filter')) {
        if (event.key === 'Enter') shown()[0]?.firstElementChild.click();
        if (event.key === 'Escape') {
          event.target.value = '';
          filter();
          keepFilter();
          event.target.blur();
        }
      } else if (keys[event.key]) {
        event.preventDefault();
        keys[event.key]();
      }
    });
  });
})();
