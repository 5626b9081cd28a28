// Entering a number that a county keeps itself, and answering what others entered.
import {element} from './element.js';
import {basis, confirming, reasoning, table} from './formparts.js';
import {call, saved, upload} from './server.js';
import {day, inWords, minute} from './words.js';
import {unsent, unsentLine} from './drafts.js';
import {listed} from './paged.js';

// The document a number stands in; every opening is noted.
export const original = id => element('a', {class: 'shegong-rule-scan', href: '/api/policies/proposals/' + id + '/scan', download: ''}, '查看原件');

export const labelled = (title, node, hint = '') => element('div', {class: 'form-group'}, element('label', {for: node.id || ''}, title), node, hint ? element('small', {class: 'shegong-basis'}, hint) : '');

const select = (id, options, chosen) => {
  const list = element('select', {id, class: 'form-control'}, options.map(([value, title]) => element('option', {value}, title)));
  if (chosen !== undefined) list.value = chosen;
  return list;
};

// A value is entered by its kind; where there are words to choose from, nobody writes their own.
const kinds = {
  flag: line => {
    const list = select('rule-value', [['true', '是'], ['false', '否']], String(line.value));
    return {node: list, value: () => list.value === 'true'};
  },
  whole: line => number(line, '1'),
  number: line => number(line, 'any'),
  text: line => {
    const choices = Object.entries(line.choices || {}), empty = /空为([^，；]+)/.exec(line.unit || '');
    const node = choices.length ? select('rule-value', [...(empty ? [['', empty[1]]] : []), ...choices], line.value)
      : element('input', {type: line.unit === '日期' ? 'date' : 'text', id: 'rule-value', class: 'form-control', maxlength: 1000, autocomplete: 'off'});
    if (!choices.length) node.value = line.value;
    return {node, value: () => node.value.trim()};
  },
  list: line => {
    const choices = Object.entries(line.choices || {});
    if (!choices.length) {
      const area = element('textarea', {id: 'rule-value', class: 'form-control', rows: 4, maxlength: 1000}, line.value.join('\n'));
      return {node: area, hint: '一行写一项。', value: () => area.value.split('\n').map(text => text.trim()).filter(Boolean)};
    }
    const boxes = choices.map(([value]) => element('input', {type: 'checkbox', id: 'rule-value-' + value, value, ...(line.value.includes(value) ? {checked: ''} : {})}));
    return {node: element('div', {id: 'rule-value'}, boxes.map((box, index) => element('label', {class: 'checkbox-inline', style: 'margin:0 12px 4px 0'}, box, choices[index][1]))),
      value: () => boxes.filter(box => box.checked).map(box => box.value)};
  }
};

const number = (line, step) => {
  const node = element('input', {type: 'number', id: 'rule-value', class: 'form-control', min: 0, step});
  node.value = line.value;
  return {node, hint: '单位：' + (line.unit || '').replace(/[A-Z]+-\d+，?/g, ''), value: () => node.value === '' || !node.validity.valid ? null : Number(node.value)};
};

const sources = [['measure', '地方办法'], ['draft', '征求意见稿'], ['report', '新闻报道'], ['design', '系统默认']];

const draft = unit => 'rules/' + unit.code + '/';

const fields = (line, unit, place, done) => {
  if (!kinds[line.kind]) return place.replaceChildren(element('div', {class: 'alert alert-info'}, '这一项是一张表，不在这里录入，请由管理员在规定文件中修改。现在：' + line.inWords + '。'));
  const value = kinds[line.kind](line), since = element('input', {type: 'date', id: 'rule-since', class: 'form-control'});
  const source = element('textarea', {id: 'rule-source', class: 'form-control', rows: 2, maxlength: 500}), status = select('rule-status', sources, 'measure');
  const scan = element('input', {type: 'file', id: 'rule-scan', class: 'form-control', accept: '.pdf,.jpg,.jpeg,.png'}), answer = element('div', {'aria-live': 'polite'});
  // sent once, however often the rest has to be mended
  let sent = {};
  const scanned = async () => {
    const file = scan.files[0];
    if (file && sent.file !== file) sent = {file, id: (await upload('/api/evidence', file)).id};
    return file ? sent.id : null;
  };
  const save = element('button', {type: 'button', id: 'rule-save', class: 'btn btn-primary', onclick: async () => {
    save.disabled = true;
    answer.replaceChildren();
    try {
      const entered = value.value();
      if (entered === null) throw new Error(line.kind === 'whole' ? '请填写不小于0的整数。' : '请填写不小于0的数字。');
      await call('/api/policies/' + encodeURIComponent(unit.code), 'POST', {parameter: line.parameter, value: entered, since: since.value || null, source: source.value.trim(), status: status.value, scan: await scanned()});
      saved(save);
      await done('“' + line.title + '”已录入，由本县（区）人事部门的另一位人员确认后，自' + day(since.value) + '起生效。');
    }
    catch (error) { answer.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)); }
    save.disabled = false;
  }}, '录入');
  place.replaceChildren(element('div', {'data-draft': draft(unit) + line.parameter}, element('p', {class: 'help-block'}, '现在：' + line.inWords + '，自' + day(line.since) + '起'),
    element('div', {class: 'shegong-fact-fields'}, labelled('改为', value.node, value.hint), labelled('生效日期', since), labelled('出处的效力', status)),
    labelled('出处', source, '写明文件名称、文号和条款。'), labelled('原件扫描件', scan, '可以不附。PDF、JPG 或 PNG；确认的人和本县（区）登记规定的部门可以打开。'), answer, save));
};

// The form to enter a number; the number itself is chosen by its name.
export const entry = (unit, lines, done) => {
  const place = element('div'), areas = [...new Set(lines.map(line => line.areaTitle))];
  const draw = () => { const line = lines.find(each => each.parameter === list.value); line ? fields(line, unit, place, done) : place.replaceChildren(); };
  const list = element('select', {id: 'rule-parameter', class: 'form-control', onchange: draw}, element('option', {value: ''}, '请选择'),
    areas.map(area => element('optgroup', {label: area}, lines.filter(line => line.areaTitle === area).map(line => element('option', {value: line.parameter}, line.title)))));
  const take = parameter => { list.value = parameter; draw(); }, written = unsent(draft(unit));
  const others = written.length > 1 ? unsentLine(draft(unit), parameter => lines.find(line => line.parameter === parameter)?.title, take) : '';
  const node = element('div', {class: 'shegong-fact-form', id: 'rule-entry'}, element('h4', {}, '录入' + unit.name + '的规定'), others, labelled('哪一项', list), place);
  if (written.length) take(written[0]);
  return {node, choose: line => { take(line.parameter); node.scrollIntoView({block: 'start'}); }};
};

const answers = (rule, done, seen) => {
  const path = '/api/policies/proposals/' + rule.id;
  const why = reasoning('rule-' + rule.id), down = (title, question) => confirming(title, question, () => call(path + '/turn-down', 'POST', {reason: why.value.trim()}).then(() => done('“' + rule.title + '”' + (rule.own ? '已撤回' : '没有通过') + '，原来的规定不变。')), why);
  if (!rule.answerable) return '';
  if (rule.own) return element('div', {}, element('small', {class: 'shegong-basis'}, '这一条是您录入的，须由另一位人员确认，您不能自己确认。'), down('撤回', '撤回后不能恢复，需要时请重新录入。'));
  return element('div', {}, confirming('确认', '“' + rule.title + '”自' + day(rule.since) + '起改为' + rule.inWords + '，对' + rule.unitName + '及以下各单位有效。办理中的请假和外出仍按提出时的规定办理。',
    () => call(path + '/confirm', 'POST').then(() => done('“' + rule.title + '”已确认，自' + day(rule.since) + '起为' + rule.inWords + '。')), undefined, '确认生效', {seen, wait: '请等上面推算出会影响哪些事项，看过以后再确认。'}), ' ', down('不通过', '不通过的，原来的规定不变。'));
};

// What it would touch, before anybody confirms it.
const effect = ({open, compared, different, recomputed, notRecomputed, gone}) => element('div', {class: 'shegong-rule-effect'},
  element('div', {}, '办理中的：' + (open.length ? open.map(each => each.title + each.count + '件').join('、') : '没有') + '。'),
  recomputed.length && !compared ? element('div', {}, '没有可以比较的' + recomputed.join('、') + '。') : '',
  recomputed.length && compared ? element('div', {}, '按这一条重新核对了最近' + compared + '件' + recomputed.join('、') + '（由谁审批、是否符合规定、由此算出的结果）：' + (different.length ? '有' + different.length + '件会不一样。' : '都不变。')) : '',
  different.length ? table(['事项', '原来', '会是'], different.map(each => [inWords(each.title), inWords(each.before), inWords(each.after)])) : '',
  gone.length ? element('small', {class: 'shegong-basis'}, '另有' + gone.map(each => each.title + each.count + '件').join('、') + '，当时依据的情况已经变化，不能重新核对。') : '',
  notRecomputed.length ? element('small', {class: 'shegong-basis'}, notRecomputed.join('、') + '不能重新核对，请自行核对。') : '',
  recomputed.length || notRecomputed.length ? '' : element('small', {class: 'shegong-basis'}, '没有哪一类申请按这一项办理。'));

// Weighed case by case, so only for what somebody looks at, one after the other.
let weighing = Promise.resolve();

// With a promise that is kept once the effect stands there.
const touched = rule => {
  let shown;
  const seenEffect = new Promise(resolve => { shown = resolve; });
  const place = element('div', {class: 'shegong-rule-effect', 'aria-live': 'polite'}, '正在推算会影响哪些事项……');
  const weigh = async () => {
    try {
      place.replaceWith(effect(await call('/api/policies/proposals/' + rule.id + '/effect')));
      shown();
    }
    catch (error) {
      place.replaceChildren('没有推算出会影响哪些事项：' + error.message + ' ', element('button', {type: 'button', class: 'btn btn-default btn-xs', onclick: () => { place.replaceChildren('正在推算会影响哪些事项……'); weighing = weighing.then(weigh); }}, '重新推算'));
    }
  };
  const seen = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    seen.disconnect();
    weighing = weighing.then(weigh);
  });
  seen.observe(place);
  return {place, shown: seenEffect};
};

// Two of one day: which of them holds.
const corrected = rule => [rule.replaces ? element('small', {class: 'shegong-basis'}, '更正：' + (rule.state === 'confirmed' ? '替换了' : '确认后替换') + '同一天起的' + rule.replaces.inWords) : '',
  rule.replacedBy ? element('small', {class: 'shegong-basis'}, '已更正：由' + rule.replacedBy.inWords + '替换') : ''];

const said = (rule, done) => {
  const touching = rule.answerable ? touched(rule) : null;
  return element('li', {class: 'shegong-fact'}, element('div', {},
  element('strong', {}, rule.title), '：' + rule.inWords + '，自' + day(rule.since) + '起（' + rule.unitName + '）', basis(rule, '出处：'), ...corrected(rule), rule.scanned ? original(rule.id) : '',
  element('small', {class: 'shegong-basis'}, rule.enteredBy + '于' + minute(rule.enteredAt) + '录入'
    + (rule.answeredBy ? '；' + rule.answeredBy + '于' + minute(rule.answeredAt) + (rule.state === 'confirmed' ? '确认' : '答复不通过：' + (rule.reason || '')) : ''))), touching ? touching.place : '',
  answers(rule, done, touching?.shown));
};

const waits = rule => rule.state === 'proposed';

// What waits for a second person, and what was answered before: one page of both, what waits first.
const drawn = (answer, done) => {
  const waiting = answer.rows.filter(waits), past = answer.rows.filter(rule => !waits(rule));
  return element('div', {}, element('ul', {class: 'list-unstyled', id: 'rules-waiting'}, waiting.length ? waiting.map(rule => said(rule, done)) : element('li', {class: 'text-muted'}, answer.page > 1 ? '其余的都已答复。' : '没有待确认的规定。')),
    past.length ? element('details', {id: 'rules-history', style: 'margin:8px 0', ...(answer.page > 1 ? {open: ''} : {})}, element('summary', {}, '录入和确认的历史'), element('ul', {class: 'list-unstyled'}, past.map(rule => said(rule, done)))) : '');
};

export const proposals = async (unit, done) => element('div', {}, element('h4', {}, '待确认'),
  await listed('/api/policies/proposals?unit=' + encodeURIComponent(unit.code), answer => drawn(answer, done), {hint: '按事项查找', unit: '条', missing: '没有找到，请换一个事项的名称。'}));
