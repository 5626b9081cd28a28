// Who read or changed what: a person about their own file, administrators and supervisors about theirs.
import {element} from './element.js';
import {call} from './server.js';
import {inWords, minute, many} from './words.js';

const asked = filters => Object.entries(filters).filter(([, value]) => value).map(([name, value]) => name + '=' + encodeURIComponent(value)).join('&');

const who = row => element('div', {}, element('strong', {}, row.name), row.post ? element('small', {class: 'shegong-basis'}, row.post) : '');

const what = row => [row.subject, row.detail].filter(Boolean).map(inWords).join('，');

// A list and not a table, so that it can be read on a telephone.
const line = (row, own) => element('li', {class: 'shegong-fact'}, element('div', {style: 'flex:1;min-width:0;overflow-wrap:anywhere'},
  element('small', {class: 'shegong-basis'}, minute(row.at)),
  element('div', {}, element('strong', {}, row.actionTitle), !own && row.workerName ? '：' + row.workerName : '', !own && !row.workerName && row.unitName ? '：' + row.unitName : '',
    what(row) ? '（' + what(row) + '）' : ''), who(row)));

const paged = (place, filters, own) => {
  const load = async page => {
    place.replaceChildren('正在读取……');
    const found = await call('/api/audit?' + asked({...filters(), page}));
    const turn = (title, to, open) => element('button', {type: 'button', class: 'btn btn-default btn-sm', ...(open ? {} : {disabled: ''}), onclick: () => go(to)}, title);
    place.replaceChildren(found.rows.length ? element('ul', {class: 'list-unstyled', style: 'max-width:760px'}, found.rows.map(row => line(row, own)))
      : element('p', {}, own ? '还没有其他人查阅或变更过您的档案。' : '没有符合条件的记录。'),
      found.pages > 1 ? element('p', {}, turn('上一页', page - 1, page > 1), ' 第 ' + found.page + ' 页，共 ' + found.pages + ' 页（' + many(found) + ' 条） ', turn('下一页', page + 1, page < found.pages)) : '');
  };
  const go = page => load(page).catch(error => place.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)));
  return go;
};

// 谁查阅过我的档案
export const ownReaders = account => {
  const place = element('div', {id: 'audit-own'});
  paged(place, () => ({worker: account}), true)(1);
  return element('div', {}, element('h4', {}, '谁查阅过我的档案'),
    element('p', {class: 'help-block'}, '他人查阅、下载、变更您的档案和账号的记录。您自己的查阅不列入；十分钟内的重复查阅只记一次。'), place);
};

// 查阅与操作记录
export const auditTrail = async show => {
  const place = element('div', {id: 'audit-lines'});
  const field = (id, title, type, hint = '') => element('input', {id, type, class: 'form-control', 'aria-label': title, title, placeholder: hint});
  const worker = field('audit-worker', '人员姓名或编号', 'text', '姓名或编号'), account = field('audit-account', '操作人姓名或账号', 'text', '姓名或账号');
  const from = field('audit-from', '开始日期', 'date'), until = field('audit-until', '结束日期', 'date');
  const go = paged(place, () => ({worker: worker.value.trim(), account: account.value.trim(), from: from.value, until: until.value}), false);
  const labelled = (title, node) => element('div', {class: 'form-group', style: 'margin-right:12px'}, element('label', {for: node.id}, title), ' ', node);
  show(element('div', {id: 'shegong-audit'},
    element('p', {class: 'help-block'}, '谁在什么时候查阅或变更了哪些人的数据。记录不能修改；督查只看到本辖区的。'),
    element('form', {class: 'form-inline', style: 'margin-bottom:16px', onsubmit: event => { event.preventDefault(); go(1); }},
      labelled('谁的数据', worker), labelled('由谁办理', account), labelled('从', from), labelled('至', until),
      element('button', {type: 'submit', class: 'btn btn-primary', id: 'audit-search'}, '查找')), place));
  go(1);
};
