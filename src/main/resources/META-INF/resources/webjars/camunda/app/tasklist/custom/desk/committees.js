// 两委任职: who holds which office in the communities of a street and until when, where one person is secretary and director, and who is in the reserve.
import {h, page} from '../todo/parts.js';
import {Picker, from} from '../parts/picker.js';
import {reading} from '../parts/reading.js';
import {Room} from '../parts/room.js';
import {table} from '../parts/table.js';
import {day, inWords} from '../words.js';

const grouped = terms => [...new Set(terms.map(term => term.unit))].map(unit => terms.filter(term => term.unit === unit));

const term = ({from: begun, until}) => until ? day(begun) + '至' + day(until) : '没有登记';

const together = ({bothInOne, crossHolding}) => bothInOne ? '一肩挑' : crossHolding ? '交叉任职' : '';

const community = terms => [h('h2', {class: 'sg-head', key: terms[0].unit}, terms[0].unitName),
  table(['职务', '姓名', '任期', '兼任'], terms.map(each => [each.officeTitle, each.name, term(each), together(each)]))];

const offices = terms => terms.length ? grouped(terms).map(community) : h('p', {class: 'sg-quiet'}, '花名册中还没有两委成员。');

const line = one => [h('a', {class: 'sg-more', href: '#/files/' + encodeURIComponent(one.worker)}, one.name), one.unitName, one.aim, day(one.since), inWords(one.reason), Number(one.hours) + '学时', one.positions + (one.inOffice ? '（已任职）' : '')];

const reserve = people => people.length ? table(['姓名', '社区', '培养方向', '列入', '理由', '列入后培训', '现任职务'], people.map(line), {id: 'reserve-pool'})
  : h('p', {class: 'sg-quiet'}, '还没有后备人才；社区和党政办可以发起“后备人才推荐”。');

class Committees extends Room {

  title = '两委任职';

  content({asked}, {person}) {
    const of = '/api/units/' + encodeURIComponent(asked.unit || '');
    return h('div', {id: 'shegong-committees'},
      h(Picker, {id: 'committees-unit', title: '街道（镇）', hint: '输入名称查找', first: '请选择街道（镇）', find: from('/api/training/units'), option: unit => [unit.code, unit.name], value: asked.unit || '', change: unit => this.ask({unit})}),
      asked.unit ? reading(of + '/terms', offices) : '',
      asked.unit && person.keepsFiles ? [h('h2', {class: 'sg-head'}, '后备人才库'), reading(of + '/reserve', reserve)] : '');
  }

}

export default [page('shegong-committees', '/committees', Committees)];
