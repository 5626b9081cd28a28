// What is written into a form is kept until it is sent: over Esc, a closed window, another page, the end of a session. It is kept in this
// tab of the browser only, for the account that wrote it, and goes when it is sent, given up, or when the person logs out or another one
// comes. The web app's own forms are known by themselves; what a panel of ours asks for stands in an element that says in data-draft for
// what it asks, its parts divided by slashes.
import {element} from './element.js';
import {me} from './server.js';
import {sending} from './answers.js';
import {hand, keyIn, own} from './fields.js';
import {rendered} from './forms.js';

const PREFIX = 'shegong-draft:';
const store = sessionStorage;
const drafts = () => Object.keys(store).filter(key => key.startsWith(PREFIX));

// The web app leaves what was typed for whoever comes to this machine next, under names that change from form to form. Only its own
// settings stay in the browser; ours takes the place of everything else.
const settings = ['camunda', 'camunda-web'];
const plain = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) { if (this !== localStorage || settings.includes(String(key))) plain.call(this, key, value); };
Object.keys(localStorage).filter(key => !settings.includes(key)).forEach(key => localStorage.removeItem(key));

// Which draft was written into last; the store tells no order.
const ORDER = 'shegong-drafts-order';
const order = () => JSON.parse(store.getItem(ORDER) || '[]');
const write = (key, text) => {
  if (store.getItem(key) === text) return;
  plain.call(store, key, text);
  plain.call(store, ORDER, JSON.stringify([key, ...order().filter(other => other !== key && store.getItem(other) !== null)]));
};
const clear = () => [...drafts(), ORDER].forEach(key => store.removeItem(key));

let account;
const learn = () => me().then(person => {
  account = person.account;
  if (!account) return;
  drafts().filter(key => !key.startsWith(PREFIX + account + ':')).forEach(key => store.removeItem(key));
  plain.call(store, ORDER, JSON.stringify(order().filter(key => store.getItem(key) !== null)));
  look();
});

export const FORMS = '.fjs-container, form[role=form], [data-draft]';

// What a form was drawn for: its task, the process it starts, or what a panel says. The address may already be that of the next one.
const places = new WeakMap();
const bind = root => {
  if (places.has(root)) return;
  const holder = root.closest('[cam-tasklist-form]');
  const {taskId, processDefinitionKey, processDefinitionId} = holder && window.angular.element(holder).isolateScope()?.params || {};
  const name = root.dataset.draft || taskId || processDefinitionKey;
  if (name) places.set(root, {name, sentAs: taskId || processDefinitionId});
};
const keyOf = root => account && places.has(root) ? PREFIX + account + ':' + places.get(root).name : '';

// Whether anything waits for whoever worked here last.
export const anyKept = () => drafts().length > 0;

// What of the names of the panels' drafts follows this beginning, the last written first.
const lastFirst = keys => [...order().filter(key => keys.includes(key)), ...keys.filter(key => !order().includes(key))];
export const unsent = beginning => [...new Set(lastFirst(drafts()).filter(key => account && key.startsWith(PREFIX + account + ':' + beginning))
  .map(key => key.slice((PREFIX + account + ':' + beginning).length).split('/')[0]))];

// Where one wrote and did not send: a link for each.
export const unsentLine = (beginning, titleOf, open) => {
  const links = unsent(beginning).filter(titleOf).map(name => [' ', element('a', {href: '', onclick: event => { event.preventDefault(); open(name); }}, titleOf(name))]);
  return links.length ? element('p', {class: 'shegong-unsent'}, '填写了还没有提交的：', links.flat()) : '';
};

const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
// Whoever writes before the form was looked at has written all the same: nothing is taken for what it began with.
const begun = new WeakMap(), written = new WeakSet(), early = new WeakSet();
// Rows and lists come when they have been fetched: what of the draft belongs into a row that is not there or is a choice not offered yet.
const waits = new WeakMap();
const chosen = root => Object.keys(waits.get(root) || {}).some(key => key in own.read(root));

export const touched = root => {
  if (!begun.has(root) || !written.has(root)) return false;
  const now = hand(root).read(root) || {}, was = begun.get(root);
  return Object.keys(hand(root) === own ? now : {...was, ...now}).some(key => !same(now[key], was[key]));
};

export const keep = root => {
  const key = keyOf(root);
  if (!key || !begun.has(root)) return;
  if (touched(root) || chosen(root)) write(key, JSON.stringify({...hand(root).read(root), ...waits.get(root)}));
  else store.removeItem(key);
};

const told = root => {
  const note = element('div', {class: 'alert alert-info shegong-draft', role: 'status'}, '已恢复上次未提交的内容。 ',
    element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => {
      const now = hand(root).read(root), was = begun.get(root);
      waits.delete(root);
      hand(root).write(root, Object.fromEntries(Object.keys({...now, ...was}).map(name => [name, was[name] ?? null])));
      store.removeItem(keyOf(root));
      note.remove();
    }}, '清除'));
  root.before(note);
};

// A form of our own is filled from the case first.
const ready = root => root.matches('.fjs-container') ? !!root.querySelector('.fjs-form-field') && !!rendered(root)
  : root.querySelector('input, select, textarea') && !root.matches('.shegong-fetching');

// Twice, for choosing a kind shows further fields; what somebody changed meanwhile stays theirs.
const again = (root, kept) => {
  const was = hand(root).read(root) || {};
  setTimeout(() => {
    const now = hand(root).read(root) || {};
    hand(root).write(root, Object.fromEntries(Object.entries(kept).filter(([key]) => !(key in was) || same(now[key], was[key]))));
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
  begun.set(root, hand(root).read(root));
  written.add(root);
  const named = hand(root) === own ? Object.fromEntries(Object.entries(fields).map(([key, value]) => [name + '-' + key, value])) : fields;
  hand(root).write(root, named);
  again(root, named);
};

const restore = root => {
  const {name} = places.get(root);
  if (given.has(name)) return fill(root, name, given.get(name));
  const now = hand(root).read(root), kept = JSON.parse(store.getItem(keyOf(root)) || 'null');
  begun.set(root, early.has(root) ? Object.fromEntries(Object.keys(now).map(key => [key, null])) : now);
  if (kept && hand(root) === own) waits.set(root, Object.fromEntries(Object.entries(own.missing(root, kept)).filter(([key]) => !early.has(root) || !(key in now))));
  if (early.has(root)) { keep(root); return; }
  if (!kept || hand(root) !== own && same(kept, now)) return;
  seek(root);
  const changed = hand(root).write(root, kept);
  again(root, kept);
  if (!changed || changed.length) told(root);
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
  if (own.write(root, back).length && !root.parentNode.querySelector('.shegong-draft')) told(root);
};

const find = root => {
  if (!begun.has(root)) { if (root.offsetParent && keyOf(root) && ready(root)) restore(root); }
  else if (hand(root) === own) complete(root);
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
const put = root => {
  queueMicrotask(() => keep(root));
  setTimeout(() => root.isConnected && keep(root), 100);
};

['input', 'change', 'click', 'focusout'].forEach(kind => document.addEventListener(kind, event => {
  const root = event.target.closest?.(FORMS) || (kind === 'click' && event.target.closest?.('.flatpickr-calendar') && document.querySelector(FORMS));
  if (!root) return;
  if (kind === 'focusout') return put(root);
  if (begun.has(root)) {
    written.add(root);
    if (event.isTrusted && kind !== 'click' && hand(root) === own) overtake(root, keyIn(event.target));
  }
  else if (event.isTrusted && kind !== 'click') { written.add(root); early.add(root); }
  put(root);
}));

export const forget = (root, key = keyOf(root)) => { store.removeItem(key); begun.delete(root); waits.delete(root); };

// What a form has sent itself is no draft any more.
document.addEventListener('shegong-saved', event => {
  const root = event.detail.closest(FORMS);
  if (!begun.has(root)) return;
  waits.delete(root);
  begun.set(root, hand(root).read(root));
  keep(root);
});

sending((kind, id) => {
  const sent = [...document.querySelectorAll(FORMS)].filter(root => places.get(root)?.sentAs === id).map(root => [root, keyOf(root)]);
  return () => sent.forEach(([root, key]) => forget(root, key));
});

// Nothing stays for the next person at this machine.
document.addEventListener('click', event => {
  if (!event.target.closest('li.logout a')) return;
  account = undefined;
  clear();
}, true);

export default [{id: 'shegong-drafts', pluginPoint: 'tasklist.navbar.action', priority: 100, render: learn, unmount: () => { account = undefined; }}];
