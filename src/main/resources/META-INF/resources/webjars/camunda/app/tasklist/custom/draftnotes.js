// What is said above a form about its draft.
import {element} from './element.js';
import {minute} from './words.js';

const drop = (root, kind) => root.parentNode?.querySelectorAll('.shegong-' + kind).forEach(each => each.remove());

const note = (root, kind, tone, ...inside) => {
  drop(root, kind);
  const box = element('div', {class: 'alert alert-' + tone + ' shegong-' + kind, role: 'status'}, inside.flat());
  if (root.isConnected) root.before(box);
  return box;
};

const button = (title, act) => element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: event => { event.target.parentNode.remove(); act(); }}, title);

export const restored = (root, at, clear) => note(root, 'draft', 'info', '已恢复上次未提交的内容' + (at ? '（' + minute(at) + '）' : '') + '。 ', button('清除', clear));

// One quiet line where the server does not take it; what was typed stays.
export const unkept = (root, why) => note(root, 'unkept', 'quiet', '草稿没有存上：' + why.replace(/。$/, '') + '。填写的内容还在这里，可以接着填写、提交。');

// Somebody wrote into the same form elsewhere: which of the two stays is theirs to say.
export const doubled = (root, at, theirs, ours) => note(root, 'clash', 'warning',
  at ? '这张表单另有一份草稿（' + minute(at) + '），这里填写的还没有存成草稿。 ' : '这份草稿已在别处提交或清除，这里填写的没有存成草稿。 ',
  at ? [button('换成那一份', theirs), ' '] : '', button('用这里填写的', ours));

export const settled = root => ['unkept', 'clash'].forEach(kind => drop(root, kind));

export default [];
