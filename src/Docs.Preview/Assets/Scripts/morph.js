// Newer pages: what differs is replaced, block by block, so that nothing jumps, closes or loses its focus.

// What the server wrote, which tells whether a part is another one now; what this script added later does not count.
const written = new WeakMap();
const containers = '.images ul, main section, main .reading, main article, main .pairs, main .groups, main ul.findings';
const placeless = (html) => html.replace(/ data-(?:line|origin)="[^"]*"/g, '');
const remember = (parts) => {
  for (const part of parts.filter((each) => !written.has(each))) {
    written.set(part, part.outerHTML);
    if (part.matches(containers)) remember([...part.children]);
  }
};
const partsOf = (page) => [$('.images ul', page), ...$('main', page).children].filter((part) => !part.matches('.place'));

// Lines and origins move with every change above them, and are nothing that a reader sees.
const movePlaces = (old, fresh) => {
  const [from, to] = [[fresh, ...$$('[data-line], [data-origin]', fresh)], [old, ...$$('[data-line], [data-origin]', old)]];
  if (from.length !== to.length) return;
  from.forEach((element, i) => {
    for (const name of ['data-line', 'data-origin']) {
      if (element.hasAttribute(name)) to[i].setAttribute(name, element.getAttribute(name));
    }
  });
};

const replacePart = (old, fresh, inserted) => {
  const opened = new Set($$('details[open] > summary', old).concat(old.matches('details[open]') ? [$('summary', old)] : []).map((each) => each.textContent));
  const part = document.adoptNode(fresh);
  remember([part]);
  old.replaceWith(part);
  inserted.push(part);
  for (const summary of $$('details > summary', part)) {
    if (opened.has(summary.textContent)) summary.parentElement.open = true;
  }
  if (part.matches('details') && opened.has($('summary', part)?.textContent)) part.open = true;
};

const morph = (old, fresh, inserted) => {
  const html = fresh.outerHTML;
  if (written.get(old) === html) return;
  if (placeless(written.get(old) ?? '') === placeless(html)) {
    written.set(old, html);
    movePlaces(old, fresh);
    if (old.matches(containers)) [...old.children].filter((child) => written.has(child)).forEach((child, i) => fresh.children[i] && written.set(child, fresh.children[i].outerHTML));
    return;
  }
  if (!old.matches(containers) || old.localName !== fresh.localName || old.className !== fresh.className || old.dataset.view !== fresh.dataset.view) {
    replacePart(old, fresh, inserted);
    return;
  }
  written.set(old, html);
  const olds = [...old.children].filter((child) => written.has(child));
  const news = [...fresh.children];
  const same = (a, b) => placeless(written.get(a)) === placeless(b.outerHTML);
  let [start, end] = [0, 0];
  while (start < olds.length && start < news.length && same(olds[start], news[start])) start++;
  while (end < olds.length - start && end < news.length - start && same(olds[olds.length - 1 - end], news[news.length - 1 - end])) end++;
  for (let i = 0; i < start; i++) morph(olds[i], news[i], inserted);
  for (let i = 1; i <= end; i++) morph(olds[olds.length - i], news[news.length - i], inserted);
  const [gone, added] = [olds.slice(start, olds.length - end), news.slice(start, news.length - end)];
  const behind = olds[olds.length - end] ?? null;
  gone.forEach((part, i) => {
    if (i >= added.length) part.remove();
    else morph(part, added[i], inserted);
  });
  for (const part of added.slice(gone.length)) {
    const adopted = document.adoptNode(part);
    remember([adopted]);
    old.insertBefore(adopted, behind);
    inserted.push(adopted);
  }
};

// The place that somebody reads: the first block in sight that is there afterwards too.
const blocksInPage = () => $$('main [data-line], main .line, main .pair').filter((block) => block.getClientRects().length > 0);
const textOf = (block) => block.textContent.trim();
const placeNow = () => {
  const blocks = blocksInPage();
  const first = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 60);
  if (first < 0) return [];
  return [...blocks.slice(first, first + 60), ...blocks.slice(Math.max(0, first - 20), first).reverse()]
    .map((block) => ({ block, text: textOf(block), top: block.getBoundingClientRect().top }));
};
const restorePlace = (place, y) => {
  const texts = new Map();
  for (const block of place.some(({ block }) => !block.isConnected) ? blocksInPage() : []) {
    const text = textOf(block);
    texts.set(text, texts.has(text) ? null : block);
  }
  for (const { block, text, top } of place) {
    const same = block.isConnected ? block : texts.get(text);
    if (same) { scrollBy(0, same.getBoundingClientRect().top - top); return; }
  }
  scrollTo(0, y);
};

// What has the focus, if that is a link or a stop of the list or of the content: it may be another element afterwards.
const focusNow = () => {
  const active = document.activeElement;
  const region = active?.closest('main, .images');
  return region ? { within: region.localName === 'main' ? 'main' : '.images', href: active.getAttribute('href'), text: textOf(active) } : null;
};
const restoreFocus = (focus) => {
  if (!focus || document.activeElement !== document.body) return;
  const isSame = (each) => (focus.href ? each.getAttribute('href') === focus.href : textOf(each) === focus.text);
  $$(`${focus.within} a, ${focus.within} .stop`).find(isSame)?.focus({ preventScroll: true });
};

const replacePage = (next, isSamePage) => {
  const [place, focus, y, inserted] = [isSamePage && scrollY > 0 ? placeNow() : [], isSamePage ? focusNow() : null, scrollY, []];
  if (!isSamePage) hidePlace();
  const [old, fresh] = [partsOf(document), partsOf(next)];
  if (isSamePage && old.length === fresh.length) {
    old.forEach((part, i) => morph(part, fresh[i], inserted));
  } else {
    const scrolled = old[0].scrollTop;
    morph(old[0], fresh[0], []);
    $('.images ul').scrollTop = scrolled;
    remember(fresh.slice(1));
    $('main').replaceChildren(...fresh.slice(1).map((part) => document.adoptNode(part)));
  }
  root.dataset.view = next.documentElement.dataset.view;
  root.dataset.version = next.documentElement.dataset.version;
  document.title = next.title;
  for (const link of $$('.top a')) {
    if ($(`.top a[aria-current][class="${link.className}"]`, next)) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  filter();
  decorate();
  movePlace();
  restoreFocus(focus);
  if (isSamePage && y > 0) restorePlace(place, y);
  if (isSamePage) flash(inserted);
};

// What somebody just saved is seen for a moment.
const flash = (parts) => {
  for (const part of parts.filter((each) => each.closest('article, .pairs, pre.source, .diff'))) {
    part.classList.add('saved');
    part.addEventListener('animationend', () => part.classList.remove('saved'), { once: true });
  }
};
