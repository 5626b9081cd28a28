// 试走: who would get a request step by step, in a version that is deployed or only drawn; nothing is stored.
import {element} from './element.js';
import {objection, refusals} from './formparts.js';
import {call, sendFiles} from './server.js';
import {day} from './words.js';
import {picture} from './picture.js';
import {unsent} from './drafts.js';

const labelled = (title, node, hint = '') => element('div', {class: 'form-group'}, element('label', {for: node.id || ''}, title), node, hint ? element('small', {class: 'shegong-basis'}, hint) : '');

// Somebody found by a part of the name.
const somebody = (id, title) => {
  const list = element('select', {id, class: 'form-control', 'aria-label': title}, element('option', {value: ''}, '请先输入姓名'));
  let asked = 0;
  const look = text => {
    const mine = ++asked;
    if (!text) return list.replaceChildren(element('option', {value: ''}, '请先输入姓名'));
    call('/api/models/people?name=' + encodeURIComponent(text)).then(found => mine === asked && list.replaceChildren(
      ...(found.length ? found.map(person => element('option', {value: person.account}, person.name + '（' + person.work + '）')) : [element('option', {value: ''}, '没有找到')])))
      .catch(error => mine === asked && list.replaceChildren(element('option', {value: ''}, '没有查到：' + error.message)));
  };
  const search = element('input', {type: 'search', id: id + '-search', class: 'form-control', autocomplete: 'off', placeholder: '输入姓名查找', 'aria-label': title + '姓名', oninput: event => look(event.target.value.trim())});
  return {node: element('div', {}, search, list), value: () => list.value || null};
};

const people = ['applicant', 'deputy', 'worker'];

// A field of the start form, as its file describes it.
const field = (asked, id = 'try-' + asked.key) => {
  if (people.includes(asked.key)) return somebody(id, asked.label);
  const shared = {id, class: 'form-control', 'aria-label': asked.label};
  if (asked.type === 'checkbox') {
    const box = element('input', {type: 'checkbox', id});
    return {node: element('div', {}, box), value: () => box.checked};
  }
  if (asked.options.length) {
    const many = ['checklist', 'taglist'].includes(asked.type);
    const list = element('select', {...shared, ...(many ? {multiple: ''} : {})}, many ? '' : element('option', {value: ''}, '请选择'), asked.options.map(option => element('option', {value: option.value}, option.label)));
    return {node: list, value: () => many ? [...list.selectedOptions].map(option => option.value) : list.value || null};
  }
  const type = {date: 'date', datetime: 'datetime-local', time: 'time', number: 'number'}[asked.type] || 'text';
  const input = element('input', {type, ...shared, ...(type === 'number' ? {step: 'any'} : {maxlength: asked.maxLength || 1000}), autocomplete: 'off'});
  return {node: input, value: () => input.value === '' ? null : type === 'number' ? Number(input.value) : input.value};
};

const decisions = {approve: '各级都同意', refuse: '第一级不同意', return: '第一级退回'};

const step = (tried, index) => element('li', {class: 'shegong-fact'}, element('span', {class: 'shegong-step-number'}, String(index + 1)),
  element('div', {style: 'flex:1;min-width:0;padding-left:8px'}, element('strong', {}, tried.name || '未命名的环节'),
    element('div', {}, [[tried.unitName, tried.postTitle].filter(Boolean).join(' '), (tried.holderNames || []).join('、')].filter(Boolean).join('：'),
      tried.due ? element('small', {}, '　最晚 ' + day(tried.due)) : ''),
    tried.note ? element('small', {class: 'text-danger'}, tried.note) : '',
    (tried.onRefuse || []).length ? element('small', {class: 'shegong-basis'}, '不同意之后：' + tried.onRefuse.join(' → ')) : '',
    (tried.onReturn || []).length ? element('small', {class: 'shegong-basis'}, '退回之后：' + tried.onReturn.join(' → ')) : '',
    tried.source ? element('details', {}, element('summary', {}, '依据'), element('small', {class: 'shegong-basis', title: tried.rule || ''}, tried.source)) : ''));

// What nobody can know ahead is assumed, and the way read on; what was assumed stands above, to be changed.
const assumption = (asked, assumed, go) => {
  const input = field(asked.field, 'try-later-' + asked.task + '-' + asked.field.key), wrong = element('span', {class: 'shegong-refused'});
  const on = element('button', {type: 'button', class: 'btn btn-default try-on', onclick: () => {
    const value = input.value();
    if (value === null || (Array.isArray(value) && !value.length)) { wrong.textContent = '请先填写“' + asked.field.label + '”。'; return; }
    const shown = [...input.node.querySelectorAll('option')].filter(option => option.selected).map(option => option.textContent).join('、');
    assumed.set(asked.task + ' ' + asked.field.key, {asked, value, shown: shown || (value === true ? '是' : value === false ? '否' : asked.field.type === 'date' ? day(value) : value + (asked.field.unit || ''))});
    go();
  }}, '接着试走');
  return element('div', {class: 'form-inline', style: 'margin-top:8px'}, element('label', {for: 'try-later-' + asked.task + '-' + asked.field.key}, '假定“' + asked.field.label + '”是 '), input.node, ' ', on, ' ', wrong);
};
const assumptions = (assumed, go) => assumed.size ? element('p', {id: 'try-assumed'}, '假定：', [...assumed].map(([key, each]) => element('span', {style: 'margin-right:12px'},
  each.asked.name + '，' + each.asked.field.label + '：' + each.shown + ' ', element('a', {href: '', 'aria-label': '不再假定' + each.asked.field.label, onclick: event => { event.preventDefault(); assumed.delete(key); go(); }}, '去掉')))) : '';

const asking = fields => fields.map(([each, input]) => labelled(each.label + (each.required ? ' *' : ''), input.node));

// What a form shows only in some cases, and what may be left out of a long one, waits folded up.
const LONG = 8;
const seldom = (each, asked) => each.hide || asked.fields.length > LONG && !each.required && each.key !== 'until';
const sometimes = fields => fields.length ? element('details', {id: 'try-sometimes'}, element('summary', {}, '只在某些情况下填写的' + fields.length + '项'), fields) : '';

const results = (found, drawn, assumed, go) => {
  const list = element('div');
  const show = decision => {
    const steps = found[decision], first = {};
    steps.forEach((tried, index) => { first[tried.task] = (first[tried.task] ? first[tried.task] + '、' : '') + (index + 1); });
    drawn.show(found.passed[decision], Object.entries(first).map(([task, badge]) => ({task, badge})));
    list.replaceChildren(element('ol', {class: 'list-unstyled', id: 'try-steps'}, steps.map(step)), element('p', {}, found.ends[decision].length ? '结束于：' + found.ends[decision].join('、') : '没有走到结束'),
      ...found.halts.map(halt => element('div', {class: 'alert alert-warning'}, '走到“' + (halt.name || halt.element) + '”看不下去了：' + halt.message, halt.later ? assumption(halt.later, assumed, go) : '')));
  };
  const tabs = element('div', {class: 'btn-group', role: 'group', style: 'margin-bottom:8px'}, Object.entries(decisions).map(([decision, title]) => element('button', {type: 'button', class: 'btn btn-default btn-sm', id: 'try-' + decision, onclick: event => {
    tabs.querySelectorAll('button').forEach(button => button.classList.toggle('active', button === event.target));
    show(decision);
  }}, title)));
  tabs.firstChild.classList.add('active');
  show('approve');
  return [found.admissible ? found.objections.length ? element('div', {class: 'alert alert-warning'}, element('ul', {}, found.objections.map(objection))) : '' : refusals(found.objections, '这样提出的申请不会受理：'), assumptions(assumed, go), tabs, list];
};

export const tryRun = async show => {
  const list = (await call('/api/models/processes')).processes;
  const form = element('div', {id: 'try-form'}), answer = element('div', {id: 'try-answer', 'aria-live': 'polite'}), box = element('div', {id: 'try-picture'});
  const process = element('select', {id: 'try-process', class: 'form-control'}, element('option', {value: ''}, '请选择'), list.map(drawn => element('option', {value: drawn.process}, drawn.title + (list.some(other => other !== drawn && other.title === drawn.title) ? '（' + drawn.process + '）' : ''))));
  const version = element('select', {id: 'try-version', class: 'form-control'}), files = element('input', {type: 'file', id: 'try-files', multiple: '', accept: '.bpmn,.form,.dmn,.html'});
  const fail = error => answer.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message));
  let turn = 0;
  const given = () => [...files.files];
  const load = async () => {
    const mine = ++turn;
    form.replaceChildren(); answer.replaceChildren(); box.replaceChildren();
    if (!given().length && !process.value) return;
    const asked = given().length ? await sendFiles('/api/models/start-form', given(), process.value ? {process: process.value} : {})
      : await call('/api/models/start-form?process=' + encodeURIComponent(process.value) + '&version=' + version.value);
    if (mine !== turn) return;
    const drawn = await picture(box, asked.drawing);
    const person = somebody('try-person', '由谁发起'), fields = asked.fields.map(each => [each, field(each)]);
    const assumed = new Map();
    const run = async () => {
      go.disabled = true;
      const start = {}, later = {};
      assumed.forEach(({asked: each, value}) => { (later[each.task] ||= {})[each.field.key] = value; });
      fields.forEach(([each, input]) => { const value = input.value(); if (value !== null && !(Array.isArray(value) && !value.length)) start[each.key] = value; });
      try {
        if (!person.value()) throw new Error('请先按姓名选择由谁发起。');
        const found = given().length ? await sendFiles('/api/models/try-run', given(), {process: asked.process, start: JSON.stringify(start), later: JSON.stringify(later), person: person.value()})
          : await call('/api/models/try-run', 'POST', {process: asked.process, version: asked.version, start, later, person: person.value()});
        answer.replaceChildren(...results(found, drawn, assumed, run));
      }
      catch (error) { fail(error); }
      go.disabled = false;
    };
    const go = element('button', {type: 'button', id: 'try-go', class: 'btn btn-primary', onclick: run}, '试走');
    form.replaceChildren(element('div', {'data-draft': 'try/' + asked.process + '/' + (asked.version || 'drawn')}, element('h4', {}, asked.title + (asked.version ? '（第' + asked.version + '版）' : '（还没有部署）')), labelled('由谁发起', person.node),
      ...asking(fields.filter(([each]) => !seldom(each, asked))), sometimes(asking(fields.filter(([each]) => seldom(each, asked)))), go));
  };
  const versions = () => version.replaceChildren(...(list.find(drawn => drawn.process === process.value) || {versions: []}).versions.map(each => element('option', {value: each.version}, '第' + each.version + '版' + (each.inForce ? '（现用）' : ''))));
  process.addEventListener('change', () => { versions(); load().catch(fail); });
  version.addEventListener('change', () => load().catch(fail));
  files.addEventListener('change', () => load().catch(fail));
  show(element('div', {id: 'shegong-try'}, element('p', {class: 'help-block'}, '选择流程和版本，或者选择还没有部署的文件，填写申请，看每一步由谁办理、最晚到哪天、依据什么。什么都不会保存。'),
    element('div', {class: 'shegong-try-columns'}, element('div', {class: 'shegong-try-form'}, labelled('流程', process), labelled('版本', version),
      labelled('或者：没有部署的文件', files, '流程模型，以及改动过的表单和决策表，可以一次选择几个。'), form), element('div', {class: 'shegong-try-result'}, box, answer))));
  const [written] = unsent('try/').filter(name => list.some(drawn => drawn.process === name));
  if (written) { process.value = written; process.dispatchEvent(new Event('change')); }
};
