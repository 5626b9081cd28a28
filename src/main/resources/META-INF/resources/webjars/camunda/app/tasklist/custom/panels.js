// What lies over the page: opened from its header, closed by its button, by the browser's way back, or by the end of a session, after which
// it stands there again for whoever had opened it.
import {element} from './element.js';
import {me} from './server.js';

const left = new Map();
let account;

export const panel = (id, head, body) => {
  document.getElementById(id)?.remove();
  const node = element('div', {id, class: 'shegong-panel'}, element('div', {class: 'shegong-panel-head'}, head,
    element('button', {type: 'button', class: 'btn btn-default', onclick: () => node.remove()}, '关闭')), body);
  document.body.append(node);
  return node;
};

// For the plugin that opens a panel; open is called with the page the panel was at.
export const again = (id, open) => me().then(person => {
  const was = left.get(id);
  left.delete(id);
  account = person.account;
  if (was && was.account === account) open(was.page);
  return person;
});

export const leave = id => {
  const node = document.getElementById(id);
  if (node && account) left.set(id, {account, page: node.dataset.page});
  node?.remove();
};

// What was refused is no longer said of what is being changed.
['input', 'change'].forEach(kind => document.addEventListener(kind, event => {
  const form = event.target.closest('[data-draft]');
  if (!form) return;
  (form.closest('.shegong-fact-form') || form).querySelectorAll('.alert-danger').forEach(refusal => refusal.remove());
  form.querySelectorAll('.shegong-refused').forEach(refusal => refusal.replaceChildren());
}));

// Whoever logs out has finished.
document.addEventListener('click', event => {
  if (!event.target.closest('li.logout a')) return;
  account = undefined;
  left.clear();
}, true);

export default [];
