// 培训台账: what everybody attended in a year and still has to; whoever keeps files enters a course for all who took part.
import {h, page} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {choice} from '../parts/fields.js';
import {Picker, from} from '../parts/picker.js';
import {reading} from '../parts/reading.js';
import {Room} from '../parts/room.js';
import {basis, why} from '../parts/said.js';
import {table} from '../parts/table.js';
import {day, inWords} from '../words.js';
import {courseForm} from './courseform.js';

const amount = number => String(Number(number));

const standing = need => need.title + ' ' + amount(need.had) + '/' + amount(need.required) + need.unit;

const due = (need, year) => need.met ? '已完成' : need.dueBy < year + '-12-31' || year < new Date().getFullYear() ? '没有完成' : '不晚于' + day(need.dueBy);

const needs = (row, all) => row.needs.filter(need => all || !need.met).map(need => h('div', {key: need.kind, class: need.met || need.dueBy > row.year + '-12-31' ? '' : 'sg-mind'}, standing(need) + '，' + due(need, row.year), why(basis(need, ''))));

const attended = row => row.trainings.length ? table(['培训', '日期', '主办单位', '级别', '学时'], row.trainings.map(each => [each.title || '培训', inWords(each.until && each.until !== each.from ? each.from + '至' + each.until : each.from), each.organiser || '', each.level || '', each.hours == null ? '' : amount(each.hours)]))
  : h('p', {class: 'sg-quiet'}, row.year + '年还没有参加培训的记录。');

const own = (code, year) => reading('/api/workers/' + encodeURIComponent(code) + '/training?year=' + year, row => h('div', {class: 'sg-card', id: 'own-training'},
  h('p', {}, row.year + '年参加培训' + row.days + '天、' + amount(row.hours) + '学时。'), row.needs.length ? needs(row, true) : h('p', {class: 'sg-quiet'}, '您所在单位适用的规定没有培训的要求。'), attended(row)));

const line = row => [h('a', {class: 'sg-more', href: '#/files/' + encodeURIComponent(row.worker)}, row.name), row.unitName, row.positionTitles, row.days + '天，' + amount(row.hours) + '学时', row.needs.length ? needs(row, true) : '没有要求'];

const left = rows => rows.length ? table(['姓名', '社区', '职务', '今年', '还缺'], rows.map(row => [...line(row).slice(0, 4), needs(row, false)]), {id: 'missing-training'}) : h('p', {class: 'sg-done', role: 'status'}, '都完成了。');

class Training extends Room {

  title = '培训台账';

  years = () => [['', '今年'], ...[1, 2, 3, 4].map(back => String(new Date().getFullYear() - back)).map(year => [year, year + '年'])];

  missing(asked) {
    return [h('h2', {class: 'sg-head'}, '还没有完成的'),
      h(Picker, {id: 'training-unit', title: '街道（镇）', hint: '输入名称查找', first: '请选择街道（镇）', find: from('/api/training/units'), option: unit => [unit.code, unit.name], value: asked.unit || '', change: unit => this.ask({...asked, unit, page: ''})}),
      asked.unit ? reading('/api/units/' + encodeURIComponent(asked.unit) + '/training?year=' + (asked.year || ''), left) : ''];
  }

  everybody({unit, ...asked}) {
    return [h('h2', {class: 'sg-head'}, '全部人员'), h(Listing, {api: '/api/training', asked, ask: (wanted, silently) => this.ask({...wanted, unit}, silently), unit: '人', hint: '姓名、编号、社区', none: '没有可以查看的人员。', missing: '没有找到，请换一个姓名或编号。',
      ref: listing => { this.listing = listing; }, draw: rows => table(['姓名', '社区', '职务', '参加', '要求'], rows.map(line))})];
  }

  content({asked}, {person}) {
    return h('div', {id: 'shegong-training'}, choice({id: 'training-year', title: '年度', value: asked.year || '', options: this.years(), change: year => this.ask({...asked, year, page: ''})}),
      person.worker ? own(person.account, asked.year || '') : '',
      person.keepsFiles ? h('details', {class: 'sg-fold'}, h('summary', {}, '登记集中培训'), courseForm(() => this.listing?.read())) : '',
      person.office ? [this.missing(asked), this.everybody(asked)] : '');
  }

}

export default [page('shegong-training', '/training', Training)];
