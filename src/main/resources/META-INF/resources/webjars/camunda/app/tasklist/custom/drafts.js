// What is written into a form is kept until it is sent or given up: over Esc, a closed window, the end of a session, another machine. The
// web app's own forms are known by themselves; what a panel of ours asks for stands in an element that says in data-draft for what it asks,
// its parts divided by slashes.
import {element} from './element.js';
import {me} from './server.js';
import {sending} from './answers.js';
import {hand, keyIn, own} from './fields.js';
import {rendered} from './forms.js';
import {doubled, restored, settled, unkept} from './draftnotes.js';
import {belong, forgetAll, found, keepAll, list as readDrafts, places as keptAt, put as putBy, putNow, readable, takeOurs, takeTheirs} from './keeping.js';

const learn = () => me().then(({account}) => {
  belong(account);
  if (account) readDrafts().catch(() => {}).then(look);
});

export const FORMS = '.fjs-container, form[role=form], [data-draft]';

// What a form was drawn for: its task, the process it starts, or what a panel says. The address may already be that of the next one.
const bound = new WeakMap();
const placeOf = name => name.replaceAll('/', '~');
const bind = root => {
  if (bound.has(root)) return;
  const holder = root.closest('[cam-tasklist-form]');
  const {taskId, processDefinitionKey: process, processDefinitionId} = holder && window.angular.element(holder).isolateScope()?.params || {};
  const place = root.dataset.draft ? placeOf(root.dataset.draft) : taskId ? 'task~' + taskId : process && 'start~' + process;
  if (place) bound.set(root, {place, process: taskId ? undefined : process, sentAs: taskId || processDefinitionId});
};
export const boundTo = root => bound.get(root);
const keyOf = root => readable() && bound.get(root)?.place || '';

// Whether anything waits for whoever worked here last.
export const anyKept = () => keptAt('').length > 0;

// What of the names of the panels' drafts follows this beginning, the last written first.
export const unsent = beginning => [...new Set(keptAt(placeOf(beginning)).map(place => place.slice(beginning.length).split('~')[0]))];

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
// Whoever writes before the form was looked at has written all the same: nothing is taken for what it began with.
const begun = new WeakMap(), written = new WeakSet(), early = new WeakSet(), asking = new WeakSet();
// Rows and lists come when they have been fetched: what of the draft belongs into a row that is not there or is a choice not offered yet.
const waits = new WeakMap();
const chosen = root => Object.keys(waits.get(root) || {}).some(key => key in own.read(root));

export const touched = root => {
  if (!written.has(root)) return false;
  const now = hand(root).read(root) || {}, was = begun.get(root) || {};
  return Object.keys(hand(root) === own ? now : {...was, ...now}).some(key => !same(now[key], was[key]));
};

const content = root => touched(root) || chosen(root) ? {...hand(root).read(root), ...waits.get(root)} : null;

// Put by in a moment; what was there before is looked at first.
const keep = root => {
  if (keyOf(root) && begun.has(root) && written.has(root) && !asking.has(root)) putBy(keyOf(root), content(root));
};

// What the page itself puts into a form nobody has written.
let filling = 0;
const set = (root, fields) => {
  filling++;
  try { return hand(root).write(root, fields); } finally { filling--; }
};

// At once, for whoever leaves; fails where the server does not take it.
export const keepNow = root => putNow(keyOf(root), content(root));
export const giveUp = root => putNow(keyOf(root), null).then(() => forget(root));

const told = (root, at) => restored(root, at, () => {
  const now = hand(root).read(root), was = begun.get(root);
  waits.delete(root);
  set(root, Object.fromEntries(Object.keys({...now, ...was}).map(name => [name, was[name] ?? null])));
  putNow(keyOf(root), null).catch(() => {});
});

// A form of our own is filled from the case first.
const ready = root => root.matches('.fjs-container') ? !!root.querySelector('.fjs-form-field') && !!rendered(root)
  : root.querySelector('input, select, textarea') && !root.matches('.shegong-fetching');

// Twice, for choosing a kind shows further fields; what somebody changed meanwhile stays theirs.
const again = (root, kept) => {
  const was = hand(root).read(root) || {};
  setTimeout(() => {
    const now = hand(root).read(root) || {};
    set(root, Object.fromEntries(Object.entries(kept).filter(([key]) => !(key in was) || same(now[key], was[key]))));
  }, 50);
};

// A list that is only searched has to be told what of it was chosen.
const seek = root => Object.entries(waits.get(root) || {}).forEach(([key, value]) =>
  root.querySelector('select#' + CSS.escape(key))?.dispatchEvent(new CustomEvent('shegong-sought', {detail: value})));

// What a start form is to be filled with when it is opened next, by process; the fields of our own forms are called after it.
const given = new Map();
export const fillNext = (process, fields) => given.set(process, fields);
const fill = (root, name, fields) => {
  given.delete(name);
  written.add(root);
  const named = hand(root) === own ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [name + '-' + key, value])) : fields;
  set(root, named);
  again(root, named);
};

// What somebody wrote while the draft was on its way stays theirs.
const write = (root, {content: kept, writtenAt}, over) => {
  const now = hand(root).read(root) || {}, was = begun.get(root), free = key => over || !(key in now) || same(now[key], was[key]);
  const back = Object.fromEntries(Object.entries(kept).filter(([key]) => free(key)));
  if (hand(root) === own) waits.set(root, own.missing(root, back));
  else if (same(back, now)) return;
  seek(root);
  const changed = set(root, back);
  again(root, back);
  if (!changed || changed.length) told(root, writtenAt);
};

const restore = async root => {
  const place = keyOf(root), {process} = bound.get(root), now = hand(root).read(root) || {};
  begun.set(root, early.has(root) ? Object.fromEntries(Object.keys(now).map(key => [key, null])) : now);
  if (given.has(process)) return fill(root, process, given.get(process));
  asking.add(root);
  const draft = await found(place, !root.dataset.draft).catch(failed => unkept(root, failed.message) && null);
  asking.delete(root);
  // what is drawn by others is gone when it is not shown any more
  if (hand(root) !== own && !root.isConnected) return;
  if (draft) write(root, draft);
  keep(root);
};

// Rows that were drawn since, each beginning with what it shows, get what was written into them; lists what was chosen of them.
const complete = root => {
  const was = begun.get(root), kept = waits.get(root) || {}, now = own.read(root), still = own.missing(root, kept), back = {};
  Object.keys(now).filter(key => !(key in was)).forEach(key => { was[key] = now[key]; });
  Object.keys(kept).filter(key => !(key in still)).forEach(key => {
    back[key] = kept[key];
    delete kept[key];
  });
  seek(root);
  if (set(root, back).length && !root.parentNode.querySelector('.shegong-draft')) told(root);
};

const find = root => {
  if (!begun.has(root)) { if (root.offsetParent && keyOf(root) && ready(root)) restore(root); }
  else if (hand(root) === own && !asking.has(root)) complete(root);
};

let waiting;
const look = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => document.querySelectorAll(FORMS).forEach(find), 400);
};
const drawn = node => node.nodeType === 1 && (node.matches(FORMS) || node.querySelector(FORMS) || node.closest(FORMS));
new MutationObserver(changes => {
  if (!changes.some(change => [...change.addedNodes].some(drawn))) return;
  document.querySelectorAll(FORMS).forEach(bind);
  // a panel is whole when it is shown
  document.querySelectorAll('[data-draft]').forEach(find);
  look();
}).observe(document.body, {childList: true, subtree: true});

// Whoever writes into a row before it was looked at, or chooses otherwise before a list came.
const overtake = (root, key) => {
  delete waits.get(root)?.[key];
  if (!(key in begun.get(root))) begun.get(root)[key] = null;
};

// At once, for the next click may lead elsewhere; and again when the renderer has taken what it takes its time for.
const later = root => {
  queueMicrotask(() => keep(root));
  setTimeout(() => root.isConnected && keep(root), 100);
};

['input', 'change', 'click', 'focusout'].forEach(kind => document.addEventListener(kind, event => {
  const root = event.target.closest?.(FORMS);
  if (!root || filling) return;
  if (kind === 'focusout') return later(root);
  if (begun.has(root)) {
    written.add(root);
    if (event.isTrusted && kind !== 'click' && hand(root) === own) overtake(root, keyIn(event.target));
  }
  else if (event.isTrusted && kind !== 'click') { written.add(root); early.add(root); }
  later(root);
}));

export const forget = root => { begun.delete(root); waits.delete(root); written.delete(root); };

// What a form has sent itself is no draft any more.
document.addEventListener('shegong-saved', event => {
  const root = event.detail.closest(FORMS);
  if (!begun.has(root)) return;
  waits.delete(root);
  begun.set(root, hand(root).read(root));
  keep(root);
});

sending((kind, id) => {
  const sent = [...document.querySelectorAll(FORMS)].filter(root => bound.get(root)?.sentAs === id).map(root => [root, keyOf(root)]);
  return () => sent.forEach(([root, place]) => { forget(root); if (place) putNow(place, null).catch(() => {}); });
});

const clash = (root, at) => {
  const place = keyOf(root);
  doubled(root, at, () => takeTheirs(place).then(draft => draft && write(root, draft, true)).catch(failed => unkept(root, failed.message)), () => takeOurs(place, content(root)));
};

document.addEventListener('shegong-drafts', ({detail: {what, place, why}}) => document.querySelectorAll(FORMS).forEach(root => {
  if (!place || keyOf(root) !== place) return;
  if (what === 'failed') unkept(root, why);
  else if (what === 'overtaken') clash(root, why);
  else settled(root);
}));

// Nothing stays for the next person at this machine.
document.addEventListener('click', event => {
  if (!event.target.closest('li.logout a')) return;
  keepAll();
  setTimeout(forgetAll, 0);
}, true);

export default [{id: 'shegong-drafts', pluginPoint: 'tasklist.navbar.action', priority: 100, render: learn, unmount: () => belong()}];
