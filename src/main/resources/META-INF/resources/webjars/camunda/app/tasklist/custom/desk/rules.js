// 本地规定: what holds for a unit on a day, each number with its source; counties enter their own.
import {h, page} from '../todo/parts.js';
import {choice, date, tick} from '../parts/fields.js';
import {reading} from '../parts/reading.js';
import {Room} from '../parts/room.js';
import {basis, done, small, why} from '../parts/said.js';
import {table} from '../parts/table.js';
import {Whole} from '../parts/whole.js';
import {day} from '../words.js';
import {Entry} from './ruleentry.js';
import {named} from './rulenames.js';
import {Proposals, original} from './ruleproposals.js';
import {Transfer} from './ruletransfer.js';

const isOpen = rule => rule.open;

const value = rule => h('div', {}, h('strong', {}, rule.inWords),
  rule.next ? h('small', {class: 'sg-basis', title: rule.next.source}, day(rule.next.from) + '起：' + rule.next.inWords) : '',
  rule.givenWay ? small(rule.givenWay.enteredBy + '录入的“' + rule.givenWay.inWords + '”（自' + day(rule.givenWay.since) + '起）与上级规定或相关的数不一致，不再适用，请另行录入') : '');

const standing = rule => h('div', {}, isOpen(rule) ? h('span', {class: 'sg-due sg-soon'}, '待填（系统默认）') : rule.statusTitle,
  why(basis(rule, ''), small(rule.enteredBy ? rule.enteredBy + '录入' : ''), rule.scanOf ? original(rule.scanOf) : ''));

const words = rule => [rule.title, rule.inWords, rule.areaTitle, rule.source].join(' ');

const areasOf = rules => [...new Set(rules.map(rule => rule.areaTitle))];

// One table per area, in the order of the office.
const listed = (rules, enter) => areasOf(rules).map(area => h('section', {key: area, 'aria-label': area}, h('h2', {class: 'sg-head'}, area),
  table(['规定', '内容', '自何日起', '效力和依据', ...(enter ? [''] : [])], rules.filter(rule => rule.areaTitle === area).map(rule => [rule.title, value(rule), day(rule.since), standing(rule),
    ...(enter ? [h('button', {type: 'button', class: 'sg-button', 'aria-label': '录入' + rule.title, onClick: () => enter(rule)}, '录入')] : [])]), {class: 'sg-table sg-rules'})));

// rules, what is asked for and how to ask, enter (of one of them; where nobody may, nothing)
const book = (rules, asked, ask, enter) => {
  const {area = '', unset} = asked, of = rules.filter(rule => (!area || rule.areaTitle === area) && (!unset || isOpen(rule)));
  return h(Whole, {id: 'rules', rows: of, words, asked, ask, q: 'rule', page: 'leaf', hint: '名称、内容、出处', missing: '没有符合条件的规定。', draw: found => listed(found, enter),
    told: found => '共' + rules.length + '项，其中待填' + rules.filter(isOpen).length + '项' + (found.length < rules.length ? '；找到' + found.length + '项' : '')},
  choice({id: 'rules-area', title: '事项', value: area, change: chosen => ask({...asked, area: chosen, leaf: ''}), options: [['', '全部'], ...areasOf(rules).map(each => [each, each])]}),
  tick({id: 'rules-open', title: '只看待填（系统默认）', value: Boolean(unset), change: wanted => ask({...asked, unset: wanted ? 1 : '', leaf: ''})}));
};

const hint = '这个单位适用的规定。县（区、旗）自己的规定由组织部、人社局、社会工作部录入，另一位人员确认后自生效日期起执行。标“待填”的，当地的文件留空没有写明，请录入，录入前暂按系统默认办理；只标“系统默认”的，当地和上级都没有规定。';

class Rules extends Room {

  title = '本地规定';

  // What was entered or answered is said once the book is as it became.
  became = again => async words => {
    await again();
    this.proposals?.read();
    this.setState({told: words}, () => this.said.scrollIntoView({block: 'center'}));
  };

  choose = (part, asked) => {
    this.setState({told: ''});
    this.ask({...asked, q: '', page: '', leaf: '', sheet: '', ...part});
  };

  top(units, unit, asked, path, on) {
    return h('div', {class: 'sg-form'}, h('div', {class: 'sg-form-fields'},
      choice({id: 'rules-unit', title: '单位', value: unit.code, change: code => this.choose({unit: code}, asked), options: units.map(each => [each.code, each.name + (each.upper ? '（' + each.upper + '）' : '')])}),
      date({id: 'rules-day', title: '哪一天（不填即今天）', value: asked.on || '', min: '2008-01-01', max: '2099-12-31', change: iso => this.choose({on: iso}, asked)})),
    h('a', {id: 'rules-print', class: 'sg-button', download: '', href: path + '/rules.docx' + on}, '打印'));
  }

  book(unit, asked, path, on) {
    return reading(path + on, (rules, again) => unit.keeps ? [h(Proposals, {unit, asked, ask: this.ask, done: this.became(again), ref: list => { this.proposals = list; }}),
      h(Entry, {unit, rules, done: this.became(again), ref: entry => { this.entry = entry; }}), h(Transfer, {unit, done: this.became(again)}), book(rules, asked, this.ask, rule => this.entry.choose(rule)), named(path, on, asked, this.ask)]
      : [book(rules, asked, this.ask), named(path, on, asked, this.ask)]);
  }

  content({asked}, {told}) {
    return h('div', {id: 'shegong-rules'}, h('p', {class: 'sg-quiet'}, hint), reading('/api/policies/units', units => {
      if (!units.length) return h('p', {}, '您还没有所属的单位，看不到本地规定。');
      const unit = units.find(each => each.code === asked.unit) || units[0], path = '/api/policies/' + encodeURIComponent(unit.code), on = asked.on ? '?asOf=' + asked.on : '';
      return [this.top(units, unit, asked, path, on), h('div', {id: 'rules-told', ref: node => { this.said = node; }}, told ? done(told) : ''), this.book(unit, asked, path, on)];
    }));
  }

}

export default [page('shegong-rules-page', '/rules', Rules)];
