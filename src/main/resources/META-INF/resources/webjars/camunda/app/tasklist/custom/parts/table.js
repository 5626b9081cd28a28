// A table that becomes cards on a phone: each row under its first cell, each value beside its head.
import {h} from '../todo/parts.js';

// A row is its cells; what is told besides goes to the table itself.
export const table = (heads, rows, more = {}) => h('table', {class: 'sg-table', ...more},
  h('thead', {}, h('tr', {}, heads.map((head, at) => h('th', {key: at, scope: 'col'}, head)))),
  h('tbody', {}, rows.map((row, index) => h('tr', {key: index}, row.map((cell, at) => at ? h('td', {key: at, 'data-head': heads[at]}, cell) : h('th', {key: at, scope: 'row'}, cell))))));
