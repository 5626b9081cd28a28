// 本地规定: what holds for a unit on a day, each number with its source; counties enter their own.
import {element} from './element.js';
import {basis, table} from './formparts.js';
import {call} from './server.js';
import {day} from './words.js';
import {entry, labelled, original, proposals} from './ruleentry.js';
import {named} from './rulenames.js';
import {transfer} from './ruletransfer.js';

const open = line => line.open;

const value = line => element('div', {}, element('strong', {}, line.inWords),
  line.next ? element('small', {class: 'shegong-basis shegong-rule-next', title: line.next.source}, day(line.next.from) + '起：' + line.next.inWords) : '',
  line.givenWay ? element('small', {class: 'shegong-basis shegong-rule-given-way'}, line.givenWay.enteredBy + '录入的“' + line.givenWay.inWords + '”（自' + day(line.givenWay.since) + '起）与上级规定或相关的数不一致，不再适用，请另行录入') : '');

const standing = line => element('div', {}, open(line) ? element('span', {class: 'label label-warning'}, '待填（系统默认）') : line.statusTitle,
  element('details', {}, element('summary', {}, '依据'), basis(line, ''), line.enteredBy ? element('small', {class: 'shegong-basis'}, line.enteredBy + '录入') : '', line.scanOf ? original(line.scanOf) : ''));

const words = line => [line.title, line.inWords, line.areaTitle, line.source].join(' ').toLowerCase();

// One table per area, in the order of the office.
const listed = (lines, enter) => [...new Set(lines.map(line => line.areaTitle))].flatMap(area => {
  const here = lines.filter(line => line.areaTitle === area);
  const node = table(['规定', '内容', '自何日起', '效力和依据', ...(enter ? [''] : [])], here.map(line => [line.title, value(line), day(line.since), standing(line),
    ...(enter ? [element('button', {type: 'button', class: 'btn btn-default btn-xs', 'aria-label': '录入' + line.title, onclick: () => enter(line)}, '录入')] : [])]));
  node.classList.add('shegong-rules');
  return [element('h4', {}, area), node];
});

const book = (lines, enter) => {
  const place = element('div', {id: 'rules-lines'}), count = element('span', {class: 'text-muted'});
  const areas = [...new Set(lines.map(line => line.areaTitle))];
  const search = element('input', {type: 'search', id: 'rules-search', class: 'form-control', placeholder: '按名称、内容、出处查找', oninput: () => draw()});
  const area = element('select', {id: 'rules-area', class: 'form-control', onchange: () => draw()}, element('option', {value: ''}, '全部'), areas.map(title => element('option', {value: title}, title)));
  const blank = element('input', {type: 'checkbox', id: 'rules-open', onchange: () => draw()});
  const draw = () => {
    const wanted = search.value.trim().toLowerCase();
    const found = lines.filter(line => words(line).includes(wanted) && (!area.value || line.areaTitle === area.value) && (!blank.checked || open(line)));
    count.textContent = '共' + lines.length + '项，其中待填' + lines.filter(open).length + '项' + (found.length < lines.length ? '；找到' + found.length + '项' : '');
    place.replaceChildren(...(found.length ? listed(found, enter) : [element('p', {}, '没有符合条件的规定。')]));
  };
  draw();
  return element('div', {}, element('div', {class: 'shegong-rule-choice'}, labelled('查找', search), labelled('事项', area),
    element('label', {class: 'checkbox-inline', style: 'margin-bottom:8px'}, blank, '只看待填（系统默认）'), element('span', {style: 'margin-bottom:8px'}, count)), place);
};

export const rules = async show => {
  const units = await call('/api/policies/units');
  if (!units.length) return show(element('p', {}, '您还没有所属的单位，看不到本地规定。'));
  const place = element('div'), told = element('div', {id: 'rules-told', 'aria-live': 'polite'});
  const unit = element('select', {id: 'rules-unit', class: 'form-control', onchange: () => load()}, units.map(each => element('option', {value: each.code}, each.name + (each.upper ? '（' + each.upper + '）' : ''))));
  const asOf = element('input', {type: 'date', id: 'rules-day', class: 'form-control', min: '2008-01-01', max: '2099-12-31', onchange: () => load()});
  const paper = element('a', {id: 'rules-print', class: 'btn btn-default', download: ''}, '打印');
  let turn;
  const load = async message => {
    const mine = turn = {}, chosen = units.find(each => each.code === unit.value), path = '/api/policies/' + encodeURIComponent(chosen.code), on = asOf.value ? '?asOf=' + asOf.value : '';
    paper.href = path + '/rules.docx' + on;
    if (!message) told.replaceChildren();
    try {
      const lines = await call(path + on);
      const entered = chosen.keeps ? await proposals(chosen, load) : '';
      if (turn !== mine) return;
      told.replaceChildren(message ? element('div', {class: 'alert alert-success'}, message) : '');
      const form = chosen.keeps ? entry(chosen, lines, load) : null;
      place.replaceChildren(...(form ? [transfer(chosen, load), entered, form.node] : []), book(lines, form ? form.choose : null), named(path, on));
      if (message) told.scrollIntoView({block: 'center'});
    }
    catch (error) { if (turn === mine) place.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)); }
  };
  show(element('div', {id: 'shegong-rules'}, element('p', {class: 'help-block'}, '这个单位适用的规定。县（区、旗）自己的规定由组织部、人社局、社会工作部录入，另一位人员确认后自生效日期起执行。标“待填”的，当地的文件留空没有写明，请录入，录入前暂按系统默认办理；只标“系统默认”的，当地和上级都没有规定。'),
    element('div', {class: 'shegong-rule-choice'}, labelled('单位', unit), labelled('哪一天（不填即今天）', asOf), paper), told, place));
  await load();
};
