// What is written into a form is kept until it is sent: over Esc, a closed window, the end of a session. It is kept in this tab of the
// browser only, for the account that wrote it, and goes when it is sent, given up, or when the person logs out or another one comes.
import {element, me} from './page.js';
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

let account;
const learn = () => me().then(person => {
  account = person.account;
  if (!account) return;
  drafts().filter(key => !key.startsWith(PREFIX + account + ':')).forEach(key => store.removeItem(key));
  look();
});

const asked = name => decodeURIComponent((new RegExp('[?&]' + name + '=([^&]+)').exec(location.hash) || [])[1] || '');

// A form to be started is known by its process, a task's form by its task.
const place = root => root.closest('.modal') ? (asked('processStart') || root.closest('.modal').querySelector('.modal-title')?.textContent.trim()) : asked('task');
const keyOf = root => account && place(root) ? PREFIX + account + ':' + place(root) : '';

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const FORMS = '.fjs-container, form[role=form]';
// Whoever writes before the form was looked at has written all the same: nothing is taken for what it began with.
const begun = new WeakMap(), written = new WeakSet(), early = new WeakSet();
// Rows come when they have been fetched: what of the draft belongs into a row that is not there yet.
const waits = new WeakMap();

const touched = root => {
  if (!begun.has(root) || !written.has(root)) return false;
  const now = hand(root).read(root), was = begun.get(root);
  return Object.keys(hand(root) === own ? now : {...was, ...now}).some(key => !same(now[key], was[key]));
};

const keep = root => {
  const key = keyOf(root);
  if (!key || !begun.has(root)) return;
  if (touched(root)) plain.call(store, key, JSON.stringify({...waits.get(root), ...hand(root).read(root)}));
  else store.removeItem(key);
};

const told = root => {
  const note = element('div', {class: 'alert alert-info shegong-draft', role: 'status'}, '已恢复上次未提交的内容。 ',
    element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => {
      hand(root).write(root, begun.get(root));
      store.removeItem(keyOf(root));
      note.remove();
    }}, '清除'));
  root.before(note);
};

// A form of our own is filled from the case first.
const ready = root => root.matches('.fjs-container') ? !!root.querySelector('.fjs-form-field') && !!rendered(root)
  : root.querySelector('input, select, textarea') && !root.matches('.shegong-fetching');

const restore = root => {
  const now = hand(root).read(root), kept = JSON.parse(store.getItem(keyOf(root)) || 'null');
  begun.set(root, early.has(root) ? Object.fromEntries(Object.keys(now).map(key => [key, null])) : now);
  if (kept && hand(root) === own) waits.set(root, Object.fromEntries(Object.entries(kept).filter(([key]) => !(key in now))));
  if (early.has(root)) { keep(root); return; }
  if (!kept || hand(root) !== own && same(kept, now)) return;
  // twice: choosing a kind shows further fields
  const changed = hand(root).write(root, kept);
  setTimeout(() => hand(root).write(root, kept), 50);
  if (!changed || changed.length) told(root);
};

// Rows that were drawn since: each begins with what it shows, and gets what was written into it.
const complete = root => {
  const was = begun.get(root), kept = waits.get(root) || {}, now = own.read(root), back = {};
  Object.keys(now).filter(key => !(key in was)).forEach(key => {
    was[key] = now[key];
    if (key in kept) back[key] = kept[key];
    delete kept[key];
  });
  if (own.write(root, back).length && !root.parentNode.querySelector('.shegong-draft')) told(root);
};

let waiting;
const look = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => account && document.querySelectorAll(FORMS).forEach(root => {
    if (!begun.has(root)) { if (root.offsetParent && keyOf(root) && ready(root)) restore(root); }
    else if (hand(root) === own) complete(root);
  }), 400);
};
new MutationObserver(changes => { if (changes.some(change => [...change.addedNodes].some(node => node.nodeType === 1 && (node.matches(FORMS) || node.querySelector(FORMS) || node.closest(FORMS))))) look(); })
  .observe(document.body, {childList: true, subtree: true});

// Whoever writes into a row before it was looked at.
const overtake = (root, key) => {
  if (key in begun.get(root)) return;
  begun.get(root)[key] = null;
  delete waits.get(root)?.[key];
};

// after the renderer has taken it
['input', 'change', 'click'].forEach(kind => document.addEventListener(kind, event => {
  const root = event.target.closest?.(FORMS) || (kind === 'click' && event.target.closest?.('.flatpickr-calendar') && document.querySelector(FORMS));
  if (!root) return;
  if (begun.has(root)) {
    written.add(root);
    if (event.isTrusted && kind !== 'click' && hand(root) === own) overtake(root, keyIn(event.target));
  }
  else if (event.isTrusted && kind !== 'click') { written.add(root); early.add(root); }
  setTimeout(() => keep(root), 100);
}));

const forget = (root, key) => { store.removeItem(key); begun.delete(root); waits.delete(root); };

// What a form has sent itself is no draft any more.
document.addEventListener('shegong-saved', event => {
  const root = event.target.closest(FORMS);
  if (!begun.has(root)) return;
  begun.set(root, hand(root).read(root));
  keep(root);
});

sending(kind => {
  const sent = [...document.querySelectorAll(FORMS)].filter(root => !!root.closest('.modal') === (kind === 'process-definition')).map(root => [root, keyOf(root)]);
  return () => sent.forEach(([root, key]) => forget(root, key));
});

// A window is not closed over what somebody wrote without asking.
const closing = modal => {
  const root = modal?.querySelector(FORMS);
  return root && touched(root) ? root : null;
};

let sure = false;
const ask = (modal, root, close) => {
  if (modal.querySelector('.shegong-leave')) return;
  const leave = after => () => { after(); sure = true; close(); sure = false; };
  const box = element('div', {class: 'alert alert-warning shegong-leave', role: 'alertdialog'}, element('p', {}, '放弃已填写的内容？'),
    element('button', {type: 'button', class: 'btn btn-primary', onclick: () => box.remove()}, '继续填写'), ' ',
    element('button', {type: 'button', class: 'btn btn-default', onclick: leave(() => keep(root))}, '保留草稿并关闭'), ' ',
    element('button', {type: 'button', class: 'btn btn-default', onclick: leave(() => forget(root, keyOf(root)))}, '放弃'));
  modal.querySelector('.modal-footer, .modal-body').before(box);
  box.querySelector('button').focus();
};

const stop = event => { event.preventDefault(); event.stopImmediatePropagation(); };

document.addEventListener('keydown', event => {
  const modal = document.querySelector('.modal.in, .modal.show, .modal'), root = closing(modal);
  if (event.key !== 'Escape' || !root || sure) return;
  stop(event);
  ask(modal, root, () => modal.querySelector('.modal-footer button[ng-click*="dismiss"]').click());
}, true);

document.addEventListener('click', event => {
  if (sure) return;
  const button = event.target.closest('.modal-footer button'), modal = event.target.closest('.modal'), root = closing(modal);
  const leaves = root && (event.target === modal || /dismiss|back\(/.test(button?.getAttribute('ng-click') || ''));
  if (!leaves) return;
  stop(event);
  ask(modal, root, () => (button || modal.querySelector('.modal-footer button[ng-click*="dismiss"]')).click());
}, true);

// Nothing stays for the next person at this machine.
document.addEventListener('click', event => event.target.closest('li.logout a') && drafts().forEach(key => store.removeItem(key)), true);

export default [{id: 'shegong-drafts', pluginPoint: 'tasklist.navbar.action', priority: 100, render: learn, unmount: () => { account = undefined; }}];
