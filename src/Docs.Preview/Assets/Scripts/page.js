// One page: where blocks come from, the outline, and code to copy.
let hasOrigins = false;
const showOrigins = () => {
  for (const button of $$('.origins')) button.setAttribute('aria-pressed', String(hasOrigins));
  root.classList.toggle('with-origins', hasOrigins);
};

const addressOf = (view, line) => {
  const address = new URL(location.href);
  address.hash = line ?? '';
  if (view === 'rendered') address.searchParams.delete('view');
  else address.searchParams.set('view', view);
  return address.href;
};
const sourceOf = (origin) => {
  const pattern = root.dataset.sources;
  const [, path, line] = /^(.*?)(?::(\d+))?(?::\d+)?$/.exec(origin);
  if (!pattern || path === '' || path.startsWith('/') || path.startsWith('..')) return null;
  return pattern.replace('{path}', () => path.split('/').map(encodeURIComponent).join('/')).replace('{line}', line ?? '1');
};

// A block says where it comes from just there.
const hidePlace = () => {
  $('.place')?.remove();
  $('.chosen')?.classList.remove('chosen');
};
const showPlace = (block) => {
  const isChosen = block.classList.contains('chosen');
  hidePlace();
  if (isChosen) return;
  block.classList.add('chosen');
  const place = document.createElement('div');
  place.className = 'place';
  place.setAttribute('role', 'status');
  const code = document.createElement('code');
  code.textContent = block.dataset.origin;
  place.append(code);
  const source = sourceOf(block.dataset.origin);
  if (source) place.append(linkTo(source, root.dataset.sourcesWords));
  if (block.dataset.line) place.append(linkTo(addressOf('source', `L${block.dataset.line}`), `line ${block.dataset.line} of the README`));
  $('main').append(place);
  movePlace();
};
const movePlace = () => {
  const [place, block] = [$('.place'), $('.chosen')];
  if (!place || !block) { hidePlace(); return; }
  const [box, main] = [block.getBoundingClientRect(), $('main').getBoundingClientRect()];
  place.style.top = `${Math.max(box.top, 56) - main.top - place.offsetHeight}px`;
  place.style.left = `${box.left - main.left}px`;
};
const linkTo = (address, words) => {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
};

// The outline marks the heading that is read.
const showHeading = () => {
  const links = $$('.outline a');
  if (links.length === 0) return;
  const current = links.findLast((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading && heading.getBoundingClientRect().top < 100;
  }) ?? links[0];
  for (const link of links) {
    if (link !== current) link.removeAttribute('aria-current');
    else if (!link.hasAttribute('aria-current')) {
      link.setAttribute('aria-current', 'true');
      const list = link.closest('.outline');
      if (list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
    }
  }
};
let isScrolling = false;
addEventListener('scroll', () => {
  if (isScrolling) return;
  isScrolling = true;
  requestAnimationFrame(() => {
    isScrolling = false;
    showHeading();
  });
}, { passive: true });

const copy = async (text, button) => {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not copied';
  }
  setTimeout(() => { button.textContent = label; }, 1500);
};

// A command without the prompt before it.
const commandOf = (code) => code.textContent.replace(/\n$/, '').split('\n').map((line) => line.replace(/^\$ /, '')).join('\n');
const addCopyButtons = () => {
  for (const code of $$('.view[data-view="rendered"] pre > code, .view[data-view="hub"] pre > code')) {
    if ($('.copy', code.parentElement)) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    code.parentElement.append(button);
  }
};

// What is wider than its place is scrolled with keys too.
const addScrolling = () => {
  for (const wide of $$('.markdown-body pre, .markdown-body table')) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }
};

// What this script adds to a page that it was given.
const decorate = () => {
  showOrigins();
  addCopyButtons();
  addScrolling();
  showSeen();
  showHeading();
};
