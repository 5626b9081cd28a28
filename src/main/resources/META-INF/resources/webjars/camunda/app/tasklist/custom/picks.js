// Nobody types a code: a text field that means a person or a unit is a list to choose from, searched by name, and the form gets the code.
// The names of a form's fields say which they are, or the property picks of a field does (workers, people, units, communities, counties). A form of the
// designers' shelf is called <process>-<what it does>.
import {element} from './element.js';
import {call} from './server.js';
import {narrowed, seek} from './paged.js';
import {rendered} from './forms.js';

const grouped = people => [...new Set(people.map(person => person.unitName))].map(unit =>
  element('optgroup', {label: unit}, people.filter(person => person.unitName === unit).map(person => element('option', {value: person.code}, person.name))));
const placed = units => units.map(unit => element('option', {value: unit.code}, unit.name + (unit.upper ? '（' + unit.upper + '）' : '')));
const working = people => people.map(person => element('option', {value: person.account}, person.name + (person.work ? '（' + person.work + '）' : '')));

const LISTS = {
  workers: {path: process => '/api/workers?for=' + encodeURIComponent(process), options: grouped, hint: '输入姓名或编号查找', none: '您的岗位没有可以为其办理的人员。'},
  people: {path: () => '/api/colleagues', options: working, hint: '输入姓名或单位查找', none: '没有可以选择的人员。'},
  units: {path: process => '/api/units?for=' + encodeURIComponent(process), options: placed, hint: '输入名称查找', none: '您的岗位没有可以办理的单位。'},
  communities: {path: process => '/api/units?kind=community&for=' + encodeURIComponent(process), options: placed, hint: '输入名称查找', none: '没有可以选择的社区。'},
  counties: {path: process => '/api/units?kind=county&for=' + encodeURIComponent(process), options: placed, hint: '输入名称查找', none: '您的岗位没有可以办理的县（区）。'}
};
const USUAL = {applicant: 'workers', worker: 'workers', candidate: 'workers', deputy: 'people', successor: 'people', unit: 'units'};

const SELF = '本人';

// As if it was typed, so that the form takes it.
const type = (input, text) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
  ['input', 'change'].forEach(kind => input.dispatchEvent(new Event(kind, {bubbles: true})));
};

// Stands in place of a text field, and follows it: a restored draft, a field that was emptied. Resolves with the first answer.
export const pick = (input, {kind, process, label, title = '请选择', look = 'form-control'}) => {
  const {path, options, hint} = LISTS[kind];
  const search = element('input', {type: 'search', class: look + ' shegong-pick', placeholder: hint, 'aria-label': '查找' + label, style: 'display:none;margin-bottom:4px'});
  const choice = element('select', {class: look + ' shegong-pick', 'data-none': title, 'aria-label': label, onchange: event => { event.stopPropagation(); type(input, choice.value); }});
  const box = input.closest('.fjs-input-group') || input;
  const follow = () => choice.value !== input.value && seek(choice, input.value);
  // somebody who is not on the list any more
  choice.addEventListener('shegong-found', ({detail: code}) => {
    if (code && code === input.value && choice.value !== code) { choice.append(element('option', {value: code}, code)); choice.value = code; }
  });
  input.addEventListener('input', follow);
  box.style.display = 'none';
  box.after(search, choice);
  return narrowed(choice, search, path(process), options, title).then(answer => { follow(); return answer; });
};

const kindOf = field => field?.type === 'textfield' && LISTS[field.properties?.picks || USUAL[field.key]] ? field.properties?.picks || USUAL[field.key] : '';

// Whether a form cannot know yet whom it is about: who asks for themselves leaves that open.
export const isOpen = (root, field) => {
  if (!kindOf(field) || !['worker', 'applicant', 'candidate', 'unit'].includes(field.key)) return false;
  const place = root.querySelector('[id$="-' + field.id + '"]')?.closest('.fjs-form-field'), choice = place?.querySelector('select.shegong-pick');
  return place?.style.display !== 'none' && choice?.dataset.none !== SELF;
};

const FIELDS = '.fjs-form-field-textfield input.fjs-input';
const offered = new WeakMap();

const told = (field, said) => field.append(element('p', {class: 'text-danger shegong-pick', role: 'status'}, said));

const offer = async (input, {key, label, ...rest}, process) => {
  const field = input.closest('.fjs-form-field'), kind = kindOf({key, ...rest}), forOthers = key === 'applicant';
  const me = forOthers ? await call('/api/me').catch(() => ({})) : {};
  const title = forOthers ? me.worker ? SELF : '请选择' : field.querySelector('.fjs-asterix') ? '请选择' : '不指定';
  return pick(input, {kind, process, label, title, look: 'fjs-input'}).then(answer => {
    offered.set(input, field.querySelector('select.shegong-pick'));
    able(input);
    // whoever can only ask for themselves does not see it
    if (!answer.total && forOthers) field.style.display = 'none';
    else if (!answer.total && !input.value) told(field, LISTS[kind].none);
  }).catch(error => told(field, '没有读到可以选择的名单：' + error.message.replace(/。$/, '') + '。' + (forOthers ? '为本人申请的不用填写；代人申请的，请关闭后重新打开。' : '请关闭后重新打开。')));
};

// nobody chooses on a task that they did not take
const able = input => {
  const choice = offered.get(input);
  if (choice && choice.disabled !== (input.disabled || input.readOnly)) choice.disabled = input.disabled || input.readOnly;
};

const look = () => document.querySelectorAll(FIELDS).forEach(input => {
  if (offered.has(input)) return able(input);
  const form = rendered(input.closest('.fjs-container'));
  const field = form?.get('formFieldRegistry').getAll().find(each => each.type === 'textfield' && input.id.endsWith('-' + each.id));
  if (!kindOf(field)) return;
  offered.set(input, null);
  offer(input, field, form._getState().schema.id.replace(/-[^-]*$/, ''));
});

new MutationObserver(look).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'readonly']});

window.shegong.pick = pick;

export default [];
