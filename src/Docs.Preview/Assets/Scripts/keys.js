// What keys and clicks do.
const keys = {
  '/': () => { root.classList.add('menu-open'); byId('filter').focus(); },
  j: () => goOn(1),
  k: () => goOn(-1),
  ']': () => step(1),
  '[': () => step(-1),
  a: () => open($('.top .all').href),
  s: toggleSeen,
  o: () => { hasOrigins = !hasOrigins; showOrigins(); },
  t: nextTheme,
  '?': () => byId('keys').showModal(),
};
views.forEach((view, i) => { keys[String(i + 1)] = () => $(`.tabs a[data-view="${view}"]`)?.click(); });

const clicked = (event) => {
  const { target } = event;
  const link = target.closest('a');
  if (target.closest('.origins')) { keys.o(); return; }
  if (target.closest('.copy')) { copy(commandOf($('code', target.closest('pre'))), target.closest('.copy')); return; }
  if (target.closest('.sides')) {
    const button = target.closest('.sides');
    button.setAttribute('aria-pressed', String(root.classList.toggle('side-by-side')));
    return;
  }
  if (target.closest('[data-only]')) {
    showOnly(target.closest('[data-only]').dataset.only);
    filter();
    keepFilter();
    return;
  }
  if (link?.matches('.anchor')) {
    const page = link.closest('article')?.dataset.page;
    if (page) navigator.clipboard?.writeText(page + link.hash).catch(() => { /* The address bar has it too. */ });
    return;
  }
  if (link) { followLink(event, link); return; }
  const block = target.closest('.view[data-view="rendered"] [data-origin], pre.source .line');
  if (block && !target.closest('button, summary, .finding, .place') && getSelection().isCollapsed) showPlace(block);
  else if (!target.closest('.place')) hidePlace();
};

const typed = (event) => {
  if (event.metaKey || event.ctrlKey || event.altKey || byId('keys').open) return;
  const { target, key } = event;
  const inList = target.closest?.('.images');
  if (inList && (key === 'ArrowDown' || key === 'ArrowUp')) {
    event.preventDefault();
    moveInList(key === 'ArrowDown' ? 1 : -1);
  } else if (target === byId('filter')) {
    if (key === 'Enter') $('a', shown()[0] ?? document.createElement('p'))?.click();
    if (key === 'Escape') {
      target.value = '';
      filter();
      keepFilter();
      target.blur();
    }
  } else if (key === 'Enter' && target.matches('main .stop') && target.localName !== 'a') {
    ($('a', target) ?? $('summary', target))?.click();
  } else if (key === 'Escape') {
    hidePlace();
  } else if (keys[key]) {
    event.preventDefault();
    keys[key]();
  }
};

// What a reader need not wait for. Pages that nobody sees are not painted.
const afterPaint = (act) => {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(act));
  else act();
};

document.addEventListener('DOMContentLoaded', () => {
  fillPage();
  remember([$('.images ul'), ...$$('main .groups')]);
  showTheme();
  if (root.dataset.mode === 'static') showView();
  readFilter();
  showSeen();
  requestAnimationFrame(showCurrent);
  afterPaint(() => {
    root.removeAttribute('data-drawn');
    showCurrent();
    remember(partsOf(document));
    decorate();
    if (isLive) follow();
  });

  byId('filter').addEventListener('input', () => { filter(); keepFilter(); });
  $('.theme').addEventListener('click', nextTheme);
  $('.keys').addEventListener('click', keys['?']);
  $('.menu').addEventListener('click', () => {
    const isOpen = root.classList.toggle('menu-open');
    $('.menu').setAttribute('aria-expanded', String(isOpen));
  });
  document.addEventListener('click', clicked);
  document.addEventListener('change', (event) => {
    const group = event.target.closest('[data-seen]');
    if (group) setSeen(group, event.target.checked);
  });
  document.addEventListener('keydown', typed);
  addEventListener('popstate', () => {
    if (root.dataset.mode === 'static') showView();
    else if (isLive && pageOf(location) !== shownPage) open(location.href, true);
  });
});
