// 导入花名册: looked at first, then brought in; meanwhile it says how far it is.
import {element} from './element.js';
import {table} from './formparts.js';
import {call, upload} from './server.js';
import {inWords} from './words.js';

const EVERY = 2000, SHOWN = 200;

// Pages without encryption have no randomUUID.
const newId = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

const place = (said, sheets) => [sheets[said.sheet] ? sheets[said.sheet].title : '', said.row ? '第' + said.row + '行' : '', sheets[said.sheet] && said.column ? sheets[said.sheet].columns[said.column] || said.column : ''].filter(Boolean).join(' ');

const listed = (list, kind, title, sheets) => list.length ? element('div', {class: 'alert alert-' + kind}, element('strong', {}, title),
  element('ul', {style: 'overflow-wrap:anywhere'}, list.slice(0, SHOWN).map(said => element('li', {}, [place(said, sheets), inWords(said.message)].filter(Boolean).join('：')))),
  list.length > SHOWN ? '……共' + list.length + '条' : '') : '';

const counted = (imported, sheets) => Object.keys(sheets).filter(sheet => imported[sheet]).map(sheet => sheets[sheet].title + imported[sheet] + '行').join('、') || '没有新的内容';

const passwords = list => {
  if (!list.length) return '';
  const file = new Blob(['\ufeff账号,初始密码\r\n' + list.map(one => one.account + ',' + one.password + '\r\n').join('')], {type: 'text/csv'});
  return element('div', {id: 'roster-passwords'}, element('h4', {}, '新账号的初始密码'), element('p', {class: 'help-block'}, '只在这里显示一次，请立即下载并分别交给本人；本人第一次登录时须修改。'),
    element('p', {}, element('a', {class: 'btn btn-default', download: '初始密码.csv', href: URL.createObjectURL(file)}, '下载（' + list.length + '个）')),
    table(['账号', '初始密码'], list.slice(0, SHOWN).map(one => [one.account, one.password])));
};

// Where somebody is told how far it is, until it is over.
const watched = (id, node) => {
  const bar = element('progress', {max: 1, style: 'width:100%;max-width:480px;display:block'}), text = element('p', {}, '正在上传……');
  node.replaceChildren(text, bar);
  const look = () => call('/api/roster/' + id).then(now => {
    text.textContent = now.title + (now.sheet ? '：' + now.sheetTitle + ' ' + now.done + '/' + now.total + ' 行' : '') + '……';
    if (now.total) bar.value = now.done / now.total;
  }).catch(error => { text.textContent = '正在上传……'; });
  const timer = setInterval(look, EVERY);
  return () => clearInterval(timer);
};

export const roster = async show => {
  const sheets = await call('/api/roster/columns');
  const input = element('input', {type: 'file', id: 'roster-file', accept: '.xlsx,.zip', 'aria-label': '花名册文件'}), answer = element('div', {id: 'roster-answer', 'aria-live': 'polite', style: 'margin-top:16px;max-width:760px'});
  const buttons = [];
  const send = async rehearsal => {
    if (!input.files[0]) return answer.replaceChildren(element('div', {class: 'alert alert-danger'}, '请先选择花名册文件（.xlsx 或 .zip）'));
    const id = newId(), stop = watched(id, answer);
    buttons.forEach(button => { button.disabled = true; });
    try {
      const receipt = await upload('/api/roster?id=' + id + (rehearsal ? '&dryRun=true' : ''), input.files[0]);
      answer.replaceChildren(element('div', {class: 'alert alert-success'}, (rehearsal ? '核对无误，尚未导入：' : '已导入：') + counted(receipt.imported, sheets)),
        listed(receipt.warnings, 'warning', '请留意', sheets), passwords(receipt.passwords));
    }
    catch (error) { answer.replaceChildren(error.errors.length ? listed(error.errors, 'danger', '有' + error.errors.length + '处需要更正，一行也没有导入', sheets) : element('div', {class: 'alert alert-danger'}, error.message)); }
    finally {
      stop();
      buttons.forEach(button => { button.disabled = false; });
    }
  };
  buttons.push(element('button', {type: 'button', id: 'roster-check', class: 'btn btn-default', onclick: () => send(true)}, '先核对'), element('button', {type: 'button', id: 'roster-import', class: 'btn btn-primary', onclick: () => send(false)}, '导入'));
  show(element('div', {id: 'shegong-roster'}, element('p', {class: 'help-block'}, '单位、人员、岗位、档案四张表，有一处错误就一行也不导入。导入期间其他人的修改会等待。',
    element('a', {href: '/api/roster/template.xlsx', download: ''}, '下载空白表')), element('p', {}, input), element('p', {}, buttons[0], ' ', buttons[1]), answer));
};
