// What is asked for a fact: the server describes its fields; of a change it depends on the column that is changed.
import {h} from '../todo/parts.js';
import {choice, date, line, number} from '../parts/fields.js';
import {form} from '../parts/form.js';
import {Picker, from} from '../parts/picker.js';

const HINTS = {
  'training.value': '写了“3天”按每天8学时折算；写内容的请另填学时。', 'pregnancy.value': '知道预产期的请一定填写，孕期保护由此计算。',
  'post-change.value': '从列表中选择。', 'correction.note': '必填：写明为什么更正。', 'birth.number': '多胞胎填写人数，不填按1个。'
};

const EMPTY = ['', '请选择'];

// A field as the server describes it: a date, a choice, a number or words.
const field = (asked, tied) => {
  if (asked.choices?.length) return choice({...tied, options: [EMPTY, ...asked.choices.map(each => [each.value, each.title])]});
  if (asked.search) return h(Picker, {...tied, hint: '输入名称查找', find: from(asked.search), option: each => [each.value, each.title]});
  if (asked.type === 'date') return date(tied);
  return asked.type === 'number' ? number({...tied, min: 1, max: 9, step: 1}) : line({...tied, longest: asked.longest});
};

// Which columns a change is about depends on the kind: a change of post on the place, a correction on everything.
const columnsOf = (kind, sheet) => sheet.columns.filter(column => kind.id === 'correction' || sheet.places.includes(column.name));

// The new value is asked for as its column is; another column begins with nothing.
const changed = (asked, columns, tie, values, set) => {
  const column = columns.find(each => each.name === values.field);
  if (asked.name === 'field') return choice({id: 'fact-field', title: asked.title, value: values.field, change: name => set({field: name, value: ''}), options: [EMPTY, ...columns.map(each => [each.name, each.title])]});
  return column ? h('div', {key: column.name}, field(column, {...tie('value'), id: 'fact-value', title: asked.title, hint: column.choices || column.search ? '' : '不再有内容的请写“清空”。'})) : '';
};

const asks = (kind, sheet) => (tie, values, set) => {
  const columns = columnsOf(kind, sheet), first = kind.fields.some(each => each.name === 'field') ? ['field', 'value'] : [];
  const fields = [...first.map(name => kind.fields.find(each => each.name === name)), ...kind.fields.filter(each => !first.includes(each.name))];
  return [date({...tie('date'), id: 'fact-date', title: '日期'}), fields.map(each => first.includes(each.name) ? changed(each, columns, tie, values, set)
    : field(each, {...tie(each.name), id: 'fact-' + each.name, title: each.title, hint: HINTS[kind.id + '.' + each.name]}))];
};

export const factForm = (code, kind, sheet, enter, done) => form({draft: 'fact/' + code + '/' + kind.id, begin: Object.fromEntries(['date', ...kind.fields.map(each => each.name)].map(name => [name, ''])),
  button: '登记', id: 'fact-save', fields: asks(kind, sheet), done,
  send: ({date: on, ...values}) => enter({kind: kind.id, date: on || null, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value))})});
