// What our forms ask with. Each field has a label; its id is what a draft knows it by.
import {h} from '../todo/parts.js';
import {nearDay} from '../words.js';

const labelled = ({id, title, hint}, ...inputs) => h('div', {class: 'sg-field'}, h('label', {for: id}, title), inputs, hint ? h('small', {class: 'sg-basis'}, hint) : '');

// whoever writes with a key, chooses with a finger or has it filled in from a draft
const hear = change => ({onInput: event => change(event.target.value), onChange: event => change(event.target.value)});

export const line = ({value, change, longest = 500, type = 'text', placeholder, ...field}) => labelled(field,
  h('input', {type, id: field.id, value, maxlength: longest, autocomplete: 'off', placeholder, ...hear(change)}));

export const area = ({value, change, longest = 500, rows = 2, ...field}) => labelled(field, h('textarea', {id: field.id, rows, maxlength: longest, value, ...hear(change)}));

export const number = ({value, change, min, max, step, ...field}) => labelled(field, h('input', {type: 'number', id: field.id, value, min, max, step, ...hear(change)}));

// ISO in and out; what was chosen stands in it as people say it, until somebody writes in it.
export const date = ({value, change, min, max, ...field}) => labelled(field, h('div', {class: 'sg-date'},
  h('input', {type: 'date', id: field.id, value, min, max, 'aria-describedby': field.id + '-said', ...hear(change)}), h('span', {id: field.id + '-said', class: value ? '' : 'sg-unset'}, nearDay(value) || '年/月/日')));

// options: value and title, or a group of them under a title
const option = ([value, title]) => Array.isArray(title) ? h('optgroup', {label: value, key: value}, title.map(option)) : h('option', {value, key: value}, title);

export const choice = ({value, change, options, ...field}) => labelled(field, h('select', {id: field.id, value, onChange: event => change(event.target.value)}, options.map(option)));

export const tick = ({id, title, value, change}) => h('label', {class: 'sg-tick', key: id}, h('input', {type: 'checkbox', id, checked: value, onChange: event => change(event.target.checked)}), title);

export const ticks = ({id, title, hint, value, change, options}) => h('fieldset', {class: 'sg-field', id}, h('legend', {}, title), h('div', {class: 'sg-ticks'}, options.map(([each, words]) => h('label', {class: 'sg-tick', key: each},
  h('input', {type: 'checkbox', id: id + '-' + each, value: each, checked: value.includes(each), onChange: ({target: {checked}}) => change(list => [...list.filter(one => one !== each), ...(checked ? [each] : [])])}), words))), hint ? h('small', {class: 'sg-basis'}, hint) : '');

export const file = ({change, accept, multiple, ...field}) => labelled(field, h('input', {type: 'file', id: field.id, accept, multiple, onChange: event => change([...event.target.files])}));
