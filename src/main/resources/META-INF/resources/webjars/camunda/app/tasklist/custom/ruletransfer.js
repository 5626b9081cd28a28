// A county's own numbers as a file: carried out, looked at, brought in as proposals.
import {element} from './element.js';
import {table} from './formparts.js';
import {upload} from './server.js';
import {day} from './words.js';

const words = {new: '录入', equal: '不变', waiting: '已录入，待确认'};

const faults = error => element('div', {class: 'alert alert-danger', id: 'rules-faults'}, error.faults.length ? '文件有' + (error.more ? '不少于' : '') + error.faults.length + '处需要更正，一条也没有录入：' : error.message,
  error.faults.length ? element('ul', {}, error.faults.map(fault => element('li', {}, (fault.line ? '第' + fault.line + '行：' : '') + fault.message))) : '', error.more ? element('div', {}, error.more + '。') : '');

const small = text => element('small', {class: 'shegong-basis'}, text);

const listed = lines => {
  const node = table(['规定', '文件里', '自何日起', '那天现在的规定', '处理'], lines.map(line => [element('div', {}, line.title, small('第' + line.line + '行')),
    element('div', {}, element('strong', {}, line.inWords), small('出处：' + line.source)), day(line.since), line.now, words[line.standing]]));
  node.classList.add('shegong-rules');
  return node;
};

const told = found => '要录入' + found.added + '条，与现有的相同' + found.equal + '条' + (found.waiting ? '，已录入还待确认' + found.waiting + '条' : '') + '。文件里没有写的，原来的规定不变。';

// Buttons, and a place for what a chosen file would do.
export const transfer = (unit, done) => {
  const path = '/api/policies/' + encodeURIComponent(unit.code) + '/local.yaml', place = element('div', {id: 'rules-file', 'aria-live': 'polite'});
  const bring = async (file, added) => {
    try { await upload(path, file); await done('已录入' + added + '条，由本县（区）人事部门的另一位人员逐条确认后生效。'); }
    catch (error) { place.replaceChildren(faults(error)); }
  };
  const look = async () => {
    const file = input.files[0];
    input.value = '';
    if (!file) return;
    place.replaceChildren('正在核对……');
    try {
      const found = await upload(path + '?preview=true', file);
      const enter = element('button', {type: 'button', id: 'rules-bring', class: 'btn btn-primary', onclick: () => { enter.disabled = true; bring(file, found.added); }}, '录入这' + found.added + '条');
      place.replaceChildren(element('div', {class: 'alert alert-info'}, told(found)), found.lines.length ? listed(found.lines) : '',
        found.added ? enter : '', ' ', element('button', {type: 'button', class: 'btn btn-default', onclick: () => place.replaceChildren()}, found.added ? '不录入' : '知道了'));
    }
    catch (error) { place.replaceChildren(faults(error)); }
  };
  const input = element('input', {type: 'file', id: 'rules-input', accept: '.yaml,.yml', style: 'display:none', onchange: look});
  return element('div', {style: 'margin:8px 0'}, element('a', {id: 'rules-export', class: 'btn btn-default', href: path, download: ''}, '导出'), ' ',
    element('button', {type: 'button', id: 'rules-import', class: 'btn btn-default', onclick: () => input.click()}, '导入'), input,
    element('small', {class: 'shegong-basis'}, '导出' + unit.name + '自己录入并已确认的规定（YAML 文件）；改好后导入，先看看会改什么，录入后由另一位人员确认。'), place);
};
