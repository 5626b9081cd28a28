// The fields of a start form, as its file describes them.
import {h} from '../todo/parts.js';
import {choice, date, line, number, tick, ticks} from '../parts/fields.js';
import {Picker} from '../parts/picker.js';
import {day} from '../words.js';

const PEOPLE = ['applicant', 'deputy', 'worker'];

// What a form shows only in some cases, and what may be left out of a long one, waits folded up.
const LONG = 8;

export const seldom = (each, fields) => each.hide || fields.length > LONG && !each.required && each.key !== 'until';

const isSeveral = each => each.options.length > 0 && ['checklist', 'taglist'].includes(each.type);

export const empty = each => each.type === 'checkbox' ? false : isSeveral(each) ? [] : '';

// As it would be sent; null for what was left out.
export const filled = (each, value) => Array.isArray(value) ? value.length ? value : null : value === '' ? null : each.type === 'number' ? Number(value) : value;

// As it is said to whoever reads it.
export const shown = (each, value) => {
  if (each.options.length) return each.options.filter(option => [value].flat().includes(option.value)).map(option => option.label).join('、');
  return value === true ? '是' : value === false ? '否' : each.type === 'date' ? day(value) : value + (each.unit || '');
};

export const asked = (each, tied, person) => {
  const options = each.options.map(option => [option.value, option.label]);
  if (PEOPLE.includes(each.key)) return h(Picker, {...person, ...tied});
  if (each.type === 'checkbox') return tick(tied);
  if (isSeveral(each)) return ticks({...tied, options});
  if (options.length) return choice({...tied, options: [['', '请选择'], ...options]});
  if (each.type === 'date') return date(tied);
  return each.type === 'number' ? number({...tied, step: 'any'}) : line({...tied, type: {datetime: 'datetime-local', time: 'time'}[each.type] || 'text', longest: each.maxLength || 1000});
};
