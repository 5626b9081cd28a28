// The way a tried request takes: step by step with who gets it, by when and on what it rests.
import {Component, h} from '../todo/parts.js';
import {refusals, small, warnings, why} from '../parts/said.js';
import {day} from '../words.js';
import {asked, empty, filled, shown} from './trialfields.js';

const DECISIONS = {approve: '各级都同意', refuse: '第一级不同意', return: '第一级退回'};

const who = tried => [[tried.unitName, tried.postTitle].filter(Boolean).join(' '), (tried.holderNames || []).join('、')].filter(Boolean).join('：');

const step = (tried, index) => h('li', {class: 'sg-card sg-tried', key: index}, h('span', {class: 'shegong-step-number'}, String(index + 1)), h('div', {}, h('strong', {}, tried.name || '未命名的环节'),
  h('div', {}, who(tried), tried.due ? h('span', {class: 'sg-due'}, '最晚 ' + day(tried.due)) : ''), tried.note ? h('p', {class: 'sg-refused'}, tried.note) : '',
  small((tried.onRefuse || []).length ? '不同意之后：' + tried.onRefuse.join(' → ') : ''), small((tried.onReturn || []).length ? '退回之后：' + tried.onReturn.join(' → ') : ''),
  tried.source ? why(h('small', {class: 'sg-basis', title: tried.rule || ''}, tried.source)) : ''));

// What nobody can know ahead is assumed, and the way read on. props: later (the field of a task), assume
class Assumption extends Component {

  state = {value: empty(this.props.later.field), wrong: ''};

  go = () => {
    const {later, assume} = this.props, value = filled(later.field, this.state.value);
    if (value === null) return this.setState({wrong: '请先填写“' + later.field.label + '”。'});
    assume(later.task + ' ' + later.field.key, {later, value, shown: shown(later.field, value)});
  };

  render({later: {task, field}}, {value, wrong}) {
    return h('div', {}, asked(field, {id: 'try-later-' + task + '-' + field.key, title: '假定“' + field.label + '”是', value, change: to => this.setState(now => ({value: typeof to === 'function' ? to(now.value) : to, wrong: ''}))}),
      h('button', {type: 'button', class: 'sg-button try-on', onClick: this.go}, '接着试走'), wrong ? h('p', {class: 'sg-refused', role: 'alert'}, wrong) : '');
  }

}

const assumptions = (assumed, assume) => assumed.size ? h('p', {id: 'try-assumed'}, '假定：', [...assumed].map(([key, {later, shown: words}]) => h('span', {key}, later.name + '，' + later.field.label + '：' + words + ' ',
  h('a', {class: 'sg-more', href: '#/tryrun', 'aria-label': '不再假定' + later.field.label, onClick: event => { event.preventDefault(); assume(key, null); }}, '去掉')))) : '';

const halted = (halt, assume) => h('div', {class: 'sg-mind', key: halt.element + halt.message}, '走到“' + (halt.name || halt.element) + '”看不下去了：' + halt.message, halt.later ? h(Assumption, {later: halt.later, assume}) : '');

// props: found, decision (which way is shown), choose (another), assumed, assume
export const Way = ({found, decision, choose, assumed, assume}) => h('div', {}, found.admissible ? warnings(found.objections) : refusals(found.objections, '这样提出的申请不会受理：'), assumptions(assumed, assume),
  h('div', {class: 'sg-chips', role: 'group', 'aria-label': '各级怎样决定'}, Object.entries(DECISIONS).map(([name, title]) => h('button', {type: 'button', class: 'sg-chip', key: name, id: 'try-' + name, 'aria-pressed': String(name === decision), onClick: () => choose(name)}, title))),
  h('ol', {class: 'sg-steps-tried', id: 'try-steps'}, found[decision].map(step)), h('p', {}, found.ends[decision].length ? '结束于：' + found.ends[decision].join('、') : '没有走到结束'), found.halts.map(halt => halted(halt, assume)));
