// Nobody types a code: whoever asks for others picks them by name, whoever can only ask for themselves does not see the field.
// It is the field “applicant” of any form of the designers' shelf; a form is called <process>-<what it does>.
import {element} from './element.js';
import {call} from './server.js';
import {narrowed, seek} from './paged.js';
import {rendered} from './forms.js';

const FIELD = '.modal .fjs-form-field-textfield input[id$="-Field_applicant"]';
const offered = new WeakSet();

// As if it was typed, so that the form takes it.
const type = (input, text) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, text);
  input.dispatchEvent(new Event('input', {bubbles: true}));
};

const groups = people => [...new Set(people.map(person => person.unitName))].map(unit =>
  element('optgroup', {label: unit}, people.filter(person => person.unitName === unit).map(person => element('option', {value: person.code}, person.name))));

const offer = (input, me, people) => {
  const field = input.closest('.fjs-form-field');
  const search = element('input', {type: 'search', class: 'fjs-input shegong-applicant', placeholder: '输入姓名或编号查找', 'aria-label': '查找申请人', style: 'display:none;margin-bottom:4px'});
  const choice = element('select', {class: 'fjs-input shegong-applicant', 'aria-label': '申请人', onchange: event => { event.stopPropagation(); type(input, choice.value); }});
  return narrowed(choice, search, people, groups, me.worker ? '本人' : '请选择').then(answer => {
    if (!answer.total) { field.style.display = 'none'; return; }
    const box = input.closest('.fjs-input-group') || input;
    box.style.display = 'none';
    box.after(search, choice);
    const follow = () => seek(choice, input.value);
    // a restored draft, a field that was emptied
    input.addEventListener('input', follow);
    follow();
  });
};

const look = () => document.querySelectorAll(FIELD).forEach(input => {
  const form = rendered(input.closest('.fjs-container'));
  if (!form || offered.has(input)) return;
  offered.add(input);
  const process = form._getState().schema.id.replace(/-[^-]*$/, '');
  call('/api/me').then(me => offer(input, me, '/api/workers?for=' + encodeURIComponent(process)))
    .catch(error => input.closest('.fjs-form-field').append(element('p', {class: 'text-danger shegong-applicant', role: 'status'}, '没有读到可以代办的人员：' + error.message.replace(/。$/, '') + '。为本人申请的不用填写；代人申请的，请关闭后重新打开。')));
});

new MutationObserver(look).observe(document.body, {childList: true, subtree: true});

export default [];
