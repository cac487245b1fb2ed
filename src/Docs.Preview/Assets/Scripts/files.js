// Pages that are files have what all of them share once, in shared.js, and what repeats within a page once.
const fillImages = () => {
  const only = $('.images [data-image]');
  if (!only) return;
  const { image, target } = only.dataset;
  const entries = docsShared.images.map(([name, kinds, targets, marks, others]) => {
    const item = document.createElement('li');
    item.dataset.is = kinds;
    const link = document.createElement('a');
    link.href = `${root.dataset.root}${!targets || targets.includes(target) ? target : targets[0]}/${name}/index.html`;
    if (name === image) link.setAttribute('aria-current', 'page');
    link.append(name);
    link.insertAdjacentHTML('beforeend', others[target] ?? marks);
    item.append(link);
    return item;
  });
  $('.images ul').replaceChildren(...entries);
  $('.images').insertAdjacentHTML('afterbegin', docsShared.filters);
};

// What only scripts use, the tabs' links to views among it: without scripts they lead to parts of the page.
const fillFrame = () => {
  if (!byId('keys')) document.body.insertAdjacentHTML('beforeend', docsShared.keys);
  if (!$('.top .menu')) {
    $('.top').insertAdjacentHTML('afterbegin', docsShared.menu);
    $('.top').insertAdjacentHTML('beforeend', docsShared.buttons);
  }
  if (!$('link[rel="icon"]')) document.head.insertAdjacentHTML('beforeend', `<link rel="icon" href="${root.dataset.root}assets/icon.svg">`);
  $('.view[data-view="rendered"]')?.insertAdjacentHTML('afterbegin', docsShared.hint);
  for (const target of $$('.targets .unsupported')) target.title = 'not supported';
  for (const tab of $$('.tabs a')) {
    tab.dataset.view = tab.hash.slice('#docs.'.length);
    tab.href = addressOf(tab.dataset.view);
  }
};

// Lines of a README with their numbers and where they come from.
const originsOf = (source) => {
  const paths = source.dataset.paths.split('\n');
  return source.dataset.origins.split(' ').filter(Boolean).flatMap((run) => {
    const [count, path, first] = run.split(':').map(Number);
    return Array.from({ length: count }, (_, i) => (first ? `${paths[path]}:${first + i}` : paths[path]));
  });
};
const fillSource = () => {
  const source = $('pre.source[data-origins]');
  if (!source) return;
  const origins = originsOf(source);
  const lines = source.textContent.replace(/\n$/, '').split('\n').map((text, i) => {
    const line = document.createElement('span');
    line.className = 'line';
    line.id = `L${i + 1}`;
    line.dataset.origin = origins[i] ?? '';
    const link = linkTo(`#L${i + 1}`, String(i + 1));
    link.tabIndex = -1;
    line.append(link, `${text}\n`);
    return line;
  });
  source.replaceChildren(...lines);
  for (const block of $$('.view[data-view="rendered"] [data-line]')) block.dataset.origin = origins[block.dataset.line - 1] ?? '';
};

// Headings have links to themselves and stand in an outline, with a mark at each part that something is wrong with.
const fillOutline = () => {
  const headings = $$('.view[data-view="rendered"] article :is(h2, h3, h4, h5, h6)[class^="level-"][id][data-line]');
  const level = (heading) => Number(heading.className.slice('level-'.length));
  const top = Math.min(...headings.map(level));
  const findings = $$('.findings [data-shown]').map((item) => ({ line: Number(item.dataset.shown), kind: $('.mark', item).textContent }));
  const list = document.createElement('ul');
  headings.forEach((heading, i) => {
    const [from, to] = [Number(heading.dataset.line), Number(headings[i + 1]?.dataset.line ?? Infinity)];
    const there = findings.filter(({ line }) => line >= from && line < to);
    const link = linkTo(`#${heading.id}`, heading.textContent);
    if (there.length > 0) {
      const mark = document.createElement('span');
      mark.className = `mark ${there.some(({ kind }) => kind === 'error') ? 'error' : 'warning'}`;
      mark.textContent = String(there.length);
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', `${there.length} ${there.length === 1 ? 'finding' : 'findings'}`);
      link.append(' ', mark);
    }
    const item = document.createElement('li');
    item.className = `depth-${level(heading) - top}`;
    item.append(link);
    list.append(item);
    const anchor = linkTo(`#${heading.id}`, '#');
    anchor.className = 'anchor';
    anchor.tabIndex = -1;
    anchor.setAttribute('aria-label', 'Link to this heading');
    heading.prepend(anchor);
  });
  if (headings.length < 2) return;
  const outline = document.createElement('nav');
  outline.className = 'outline';
  outline.setAttribute('aria-label', 'On this page');
  outline.append(list);
  $('.view[data-view="rendered"] .reading').prepend(outline);
};

// What is wrong, at the block that it is about.
const fillFindings = () => {
  const article = $('.view[data-view="rendered"] article');
  if (!article) return;
  const blocks = [...article.children].map((block) => ({ block, line: Number(block.dataset.line ?? $('[data-line]', block)?.dataset.line) })).filter(({ line }) => line > 0);
  for (const item of $$('.findings [data-shown]').reverse()) {
    const line = Number(item.dataset.shown);
    const place = line > 0 ? blocks.findLast((each) => each.line <= line) : undefined;
    if (!place) continue;
    const note = document.createElement('aside');
    note.className = `finding ${$('.mark', item).textContent}`;
    note.setAttribute('role', 'note');
    note.setAttribute('aria-label', 'Finding');
    note.append(...[...item.cloneNode(true).childNodes]);
    place.block.after(note);
  }
};

// Where Docker Hub gets all of a README, it is the same but for the names of headings.
const fillHub = () => {
  const copyOf = $('.view[data-view="hub"] article[data-copy]');
  const article = $('.view[data-view="rendered"] article');
  if (!copyOf || !article) return;
  const content = article.cloneNode(true);
  for (const added of $$('.anchor, aside.finding, .copy', content)) added.remove();
  for (const named of $$('[id]', content)) named.removeAttribute('id');
  copyOf.replaceChildren(...content.childNodes);
  copyOf.removeAttribute('data-copy');
};
const fillReason = (reason) => {
  const code = $('a', reason)?.textContent;
  if (!reason.open || !docsShared.reasons[code]) return;
  const text = document.createElement('div');
  text.className = 'markdown-body';
  text.innerHTML = docsShared.reasons[code];
  $('a', reason).replaceWith(text);
};
const fillPage = () => {
  if (root.dataset.mode !== 'static') return;
  fillFrame();
  fillImages();
  fillSource();
  fillHub();
  fillOutline();
  fillFindings();
  document.addEventListener('toggle', (event) => { if (event.target.matches('.why')) fillReason(event.target); }, true);
};
