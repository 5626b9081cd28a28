// What is said on our pages: what went through, what did not, and what that rests on.
import {h} from '../todo/parts.js';
import {inWords, isRuled, source} from '../words.js';

export const refused = words => words ? h('p', {class: 'sg-refused', role: 'alert'}, inWords(words)) : '';

export const done = (words, more = {}) => h('div', {class: 'sg-done', role: 'status', ...more}, words);

// The ids of the rules stand behind it, for those who look them up.
export const basis = (said, before = '依据：') => h('small', {class: 'sg-basis', title: said.rule ? '规则编号：' + said.rule : ''}, before + source(said));

// what something rests on, for whoever wants to see it
export const why = (...inside) => h('details', {class: 'sg-why'}, h('summary', {}, '依据'), inside);

const objection = (said, index) => h('li', {key: index}, inWords(said.message), isRuled(said) ? why(basis(said, '')) : '');

export const refusals = (list, title) => list.length ? h('div', {class: 'sg-refused', role: 'alert'}, h('strong', {}, title), h('ul', {}, list.map(objection))) : '';

export const warnings = list => list?.length ? h('div', {class: 'sg-mind'}, h('ul', {}, list.map(objection))) : '';

export const small = words => words ? h('small', {class: 'sg-basis'}, words) : '';

// What is known of something, line by line.
export const lines = list => h('dl', {class: 'sg-lines'}, list.filter(([, value]) => value).map(([label, value]) => [h('dt', {}, label), h('dd', {}, typeof value === 'string' ? inWords(value) : value)]));
