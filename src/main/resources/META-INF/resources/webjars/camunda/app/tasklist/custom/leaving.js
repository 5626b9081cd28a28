// A window is not closed over what somebody wrote without asking, whichever way it is closed: with a key, a button, or the browser's way back.
import {element} from './element.js';
import drafts, {FORMS, giveUp, keepNow, touched} from './drafts.js';

const unfinished = modal => {
  const root = modal?.querySelector(FORMS);
  return root && touched(root) ? root : null;
};

const dismiss = modal => modal.querySelector('.modal-footer button[ng-click*="dismiss"]')?.click();

let sure = false;
const ask = (modal, root, close) => {
  if (modal.querySelector('.shegong-leave')) return;
  const leave = () => { sure = true; close(); sure = false; };
  const said = element('p', {role: 'status'});
  let tried;
  // whoever was told that it could not be done may leave all the same
  const after = (work, failed) => () => tried === work ? leave() : work(root).then(leave, ({message}) => {
    tried = work;
    said.textContent = failed + '：' + message.replace(/。$/, '') + '。仍要离开请再点一次。';
  });
  const button = (title, tone, act) => element('button', {type: 'button', class: 'btn btn-' + tone, onclick: act}, title);
  const box = element('div', {class: 'alert alert-warning shegong-leave', role: 'alertdialog', 'aria-label': '离开这张表单'}, element('p', {}, '这张表单还没有提交。'),
    button('继续填写', 'primary', () => box.remove()), ' ', button('保留草稿', 'default', after(keepNow, '草稿没有存上')), ' ', button('不保留', 'default', after(giveUp, '草稿没有清除')), said);
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

// The address says that something is being started. The way back takes that out of it and leaves the window open over the page.
const started = () => /[?&]processStart\b/.test(location.hash);
const back = () => {
  const modal = document.querySelector('.modal'), root = unfinished(modal);
  if (!modal?.querySelector('ul.processes, [cam-tasklist-form]') || started()) return;
  if (!root) return dismiss(modal);
  history.forward();
  ask(modal, root, () => dismiss(modal));
};
// not at once: the page is in the middle of reading its address
addEventListener('popstate', () => setTimeout(back, 0));

// One step back from wherever one is in the window: choosing from its list, and closing it, are no steps of their own.
const straighten = () => {
  const search = window.angular.element(document.body).injector().get('search');
  if (search.shegong) return;
  const plain = search.updateSilently;
  search.updateSilently = (given, replace) => plain(given, replace || 'processStart' in given && given.processStart !== true);
  search.shegong = true;
};

export default [...drafts, {id: 'shegong-leaving', pluginPoint: 'tasklist.navbar.action', priority: 90, render: straighten, unmount: () => {}}];
