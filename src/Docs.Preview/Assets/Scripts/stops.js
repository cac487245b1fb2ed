// Keys go from change to change, and past the last one to the next image that changes.
const stops = () => $$('main .stop').filter((stop) => stop.getClientRects().length > 0);
const goTo = (stop) => {
  stop.scrollIntoView({ block: 'start' });
  stop.focus({ preventScroll: true });
};
const changedImage = (by) => neighbour(by, (item) => /\b(text|tags)\b/.test(item.dataset.is));
const openChanges = (link) => {
  const address = new URL(link.href);
  address.searchParams.set('view', 'changes');
  open(address.href);
};
const goOn = (by) => {
  const all = stops();
  const active = document.activeElement?.closest?.('main .stop');
  const at = all.indexOf(active);
  const next = at >= 0 ? all[at + by] : by > 0 ? all.find((stop) => stop.getBoundingClientRect().top > 40) : all.findLast((stop) => stop.getBoundingClientRect().top < 40);
  if (next) { goTo(next); return; }
  if (!$('main .head')) return;
  const here = $('.images [aria-current]');
  if (here && root.dataset.view !== 'changes' && root.dataset.view !== 'diff' && /\b(text|tags)\b/.test(here.closest('li').dataset.is)) {
    openChanges(here);
    return;
  }
  const image = changedImage(by);
  if (image) openChanges($('a', image));
};

// Which changes somebody has seen, in this browser only.
const maxSeen = 5000;
const seen = () => { try { return new Set(JSON.parse(memory.read('seen') ?? '[]')); } catch { return new Set(); } };
const showSeen = () => {
  const [marked, groups] = [seen(), $$('main [data-seen]')];
  for (const group of groups) {
    const isSeen = marked.has(group.dataset.seen);
    group.classList.toggle('is-seen', isSeen);
    $('.seen input', group).checked = isSeen;
  }
  if (byId('seen')) byId('seen').textContent = `${groups.filter((group) => marked.has(group.dataset.seen)).length} of ${groups.length} seen`;
};
const setSeen = (group, isSeen) => {
  const marked = seen();
  marked.delete(group.dataset.seen);
  if (isSeen) marked.add(group.dataset.seen);
  memory.write('seen', JSON.stringify([...marked].slice(-maxSeen)));
  showSeen();
};
const toggleSeen = () => {
  const group = document.activeElement?.closest?.('[data-seen]');
  if (!group) return;
  setSeen(group, !group.classList.contains('is-seen'));
  goTo($('.stop', group));
};
