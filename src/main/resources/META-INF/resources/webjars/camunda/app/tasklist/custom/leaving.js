// A window is not closed over what somebody wrote without asking.
import {element} from './page.js';
import drafts, {FORMS, forget, keep, touched} from './drafts.js';

const unfinished = modal => {
  const root = modal?.querySelector(FORMS);
  return root && touched(root) ? root : null;
};

const dismiss = modal => modal.querySelector('.modal-footer button[ng-click*="dismiss"]')?.click();

let sure = false;
const ask = (modal, root, close) => {
  if (modal.querySelector('.shegong-leave')) return;
  const leave = after => () => { after(root); sure = true; close(); sure = false; };
  const box = element('div', {class: 'alert alert-warning shegong-leave', role: 'alertdialog'}, element('p', {}, '放弃已填写的内容？'),
    element('button', {type: 'button', class: 'btn btn-primary', onclick: () => box.remove()}, '继续填写'), ' ',
    element('button', {type: 'button', class: 'btn btn-default', onclick: leave(keep)}, '保留草稿并关闭'), ' ',
    element('button', {type: 'button', class: 'btn btn-default', onclick: leave(given => forget(given))}, '放弃'));
  modal.querySelector('.modal-footer, .modal-body').before(box);
  box.querySelector('button').focus();
};

const stop = event => { event.preventDefault(); event.stopImmediatePropagation(); };

document.addEventListener('keydown', event => {
  const modal = document.querySelector('.modal.in, .modal.show, .modal'), root = unfinished(modal);
  if (event.key !== 'Escape' || !root || sure) return;
  stop(event);
  ask(modal, root, () => dismiss(modal));
}, true);

document.addEventListener('click', event => {
  if (sure) return;
  const button = event.target.closest('.modal-footer button'), modal = event.target.closest('.modal'), root = unfinished(modal);
  const leaves = root && (event.target === modal || /dismiss|back\(/.test(button?.getAttribute('ng-click') || ''));
  if (!leaves) return;
  stop(event);
  ask(modal, root, () => button ? button.click() : dismiss(modal));
}, true);

export default drafts;
