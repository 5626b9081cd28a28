// What came of what somebody sent: said after it went through, and a refusal that does not outlast its cause.
import {element} from './element.js';
import {inWords} from './words.js';
import {toTheList, visiting} from './places.js';

const sendings = [];

// Called when a form is sent (kind: task or process-definition, with its id); what it answers with is called once the form went through, when the page
// may already have moved on.
export const sending = prepare => sendings.push(prepare);

// What is sent without the web app's own call is told here before, and what this answers with is called once it went through.
export const sends = (kind, id) => {
  const then = sendings.map(prepare => prepare(kind, id)).filter(Boolean);
  return () => then.forEach(done => done());
};

const form = /\/(task|process-definition)\/([^/]+)\/submit-form$/;
const {open, send} = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (method, path, ...rest) {
  this.shegongForm = method.toUpperCase() === 'POST' && form.exec(String(path).split('?')[0]);
  if (taking.test(String(path).split('?')[0])) this.addEventListener('load', () => this.status >= 400 && free());
  return open.call(this, method, path, ...rest);
};
XMLHttpRequest.prototype.send = function (...given) {
  if (this.shegongForm) {
    const through = sends(this.shegongForm[1], decodeURIComponent(this.shegongForm[2]));
    this.addEventListener('load', () => this.status < 300 && through());
  }
  return send.apply(this, given);
};

export const unsay = () => document.querySelectorAll('.shegong-said.alert-danger').forEach(note => note.remove());

export const say = (text, kind = 'success', seconds = 8) => {
  const note = element('div', {class: 'alert alert-' + kind + ' shegong-said', role: 'status'}, element('button', {type: 'button', class: 'close', 'aria-label': '关闭', onclick: () => note.remove()}, '×'), ...[text].flat());
  document.querySelectorAll('.shegong-said').forEach(earlier => earlier.remove());
  (document.querySelector('.modal-body .notifications') || document.querySelector('.page-notifications'))?.append(note);
  setTimeout(() => note.remove(), seconds * 1000);
};

const chosen = () => document.querySelector('.form-pane input[type=radio]:checked')?.closest('label')?.textContent.trim();

sending(kind => {
  const name = kind === 'task' && document.querySelector('h2.task')?.textContent.trim();
  if (!name) return null;
  const choice = chosen();
  return () => say('已提交：' + name + (choice ? '——' + choice : '') + '。');
});

// A task that could not be taken or given back can be tried again, and so can the next one.
const taking = /\/task\/[^/]+\/(claim|unclaim|assignee)$/;
const free = () => document.querySelectorAll('[cam-tasklist-task-meta] .actors').forEach(place => {
  const scope = window.angular.element(place).scope();
  scope?.$applyAsync(() => { for (let at = scope; at; at = at.$parent) if (Object.hasOwn(at, 'submitInProgress')) at.submitInProgress = false; });
});

// What the pages tell of themselves comes with dates as machines write them.
// They put before a refusal which of their parts met it, sometimes with its brackets in code.
const parts = /^(\s*(?:<|&lt;)[\w.]+(?:>|&gt;)\s*(?:<|&lt;|‹)-\s*)+/;
const speak = place => {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const {currentNode: text} = texts, said = inWords(text.data.replace(parts, ''));
    if (said !== text.data) text.data = said;
  }
};
// What stands there twice is said once.
const once = alert => {
  speak(alert);
  const status = alert.querySelector('.status'), message = alert.querySelector('.message')?.textContent.trim();
  if (message && status && !status.hidden && status.textContent.replace(/[\s:：]+$/, '').trim() === message) status.hidden = true;
};
new MutationObserver(() => document.querySelectorAll('.alert').forEach(once)).observe(document.body, {childList: true, subtree: true, characterData: true});

// A refusal goes when another task is opened, or after a while; its cause stands on the form or is asked for again.
const dismiss = alert => alert.querySelector('button.close[ng-click^=removeNotification]')?.click();
const alerts = () => document.querySelectorAll('.page-notifications .alert-danger:not(.shegong-said)');
visiting(() => alerts().forEach(dismiss));

const reread = () => { toTheList(); angular.element(document.body).injector().get('$rootScope').$broadcast('refresh'); };

const refresh = () => element('button', {type: 'button', class: 'btn btn-default btn-sm shegong-refresh', onclick: () => { toTheList(); location.reload(); }}, '刷新');

// What somebody else has done meanwhile leaves the list; who did it stays to be read.
const gone = /任务已由|任务已不存在/;
const leave = who => {
  reread();
  say([who.replace(/，?请刷新.*$/, '') + '。列表已更新。', refresh()], 'warning', 30);
};

new MutationObserver(() => alerts().forEach(alert => {
  const who = alert.querySelector('.message')?.textContent.trim();
  if (alert.dataset.seen || !who) return;
  alert.dataset.seen = 'yes';
  if (gone.test(who)) return setTimeout(() => leave(who), 0);
  setTimeout(() => alert.isConnected && dismiss(alert), 30000);
})).observe(document.body, {childList: true, subtree: true});

export default [];
