// A request as it would be made, and the way it would take on the diagram.
import {Component, h} from '../todo/parts.js';
import {Picker} from '../parts/picker.js';
import {refused} from '../parts/said.js';
import {Picture} from '../picture.js';
import {call, sendFiles} from '../server.js';
import {asked, empty, filled, seldom} from './trialfields.js';
import {Way} from './trialway.js';

const person = {hint: '输入姓名查找', first: '请先输入姓名', option: each => [each.account, each.name + '（' + each.work + '）'],
  find: q => q ? call('/api/models/people?name=' + encodeURIComponent(q)).then(rows => ({rows, pages: 2})) : Promise.resolve({rows: [], pages: 2})};

// the way stands beneath the form instead of beside it
const narrow = matchMedia('(max-width: 900px)');

// props: start (what its start form asks for, and its drawing), files (where it was not deployed)
export class Trial extends Component {

  state = {who: '', values: Object.fromEntries(this.props.start.fields.map(each => [each.key, empty(each)])), assumed: new Map(), decision: 'approve', found: null, failed: '', trying: false};

  given() {
    const {values} = this.state;
    return Object.fromEntries(this.props.start.fields.map(each => [each.key, filled(each, values[each.key])]).filter(([, value]) => value !== null));
  }

  ask() {
    const {start: {process, version}, files} = this.props, {who, assumed} = this.state, start = this.given(), later = {};
    if (!who) return Promise.reject(new Error('请先按姓名选择由谁发起。'));
    assumed.forEach(({later: {task, field}, value}) => { (later[task] ||= {})[field.key] = value; });
    return files.length ? sendFiles('/api/models/try-run', files, {process, start: JSON.stringify(start), later: JSON.stringify(later), person: who})
      : call('/api/models/try-run', 'POST', {process, version, start, later, person: who});
  }

  run = () => {
    this.setState({trying: true, failed: ''});
    this.ask().then(found => this.setState({found, decision: 'approve', trying: false}, () => narrow.matches && this.way.scrollIntoView({block: 'start'}))).catch(error => this.setState({found: null, failed: error.message, trying: false}));
  };

  // What was assumed stays until it is taken back.
  assume = (key, each) => {
    const {assumed} = this.state;
    if (each) assumed.set(key, each); else assumed.delete(key);
    this.setState({assumed}, this.run);
  };

  field = each => {
    const tied = {id: 'try-' + each.key, title: each.label + (each.required ? ' *' : ''), value: this.state.values[each.key], change: value => this.setState(({values}) => ({values: {...values, [each.key]: typeof value === 'function' ? value(values[each.key]) : value}}))};
    return h('div', {key: each.key}, asked(each, tied, person));
  };

  form({start}, {who, trying}) {
    const often = start.fields.filter(each => !seldom(each, start.fields)), others = start.fields.filter(each => seldom(each, start.fields));
    return h('div', {class: 'sg-card'}, h('form', {'data-draft': 'try/' + start.process + '/' + (start.version || 'drawn'), noValidate: true, onSubmit: event => { event.preventDefault(); this.run(); }},
      h('h2', {}, start.title + (start.version ? '（第' + start.version + '版）' : '（还没有部署）')), h('div', {class: 'sg-form-fields'},
        h(Picker, {...person, id: 'try-person', title: '由谁发起', value: who, change: chosen => this.setState({who: chosen})}), often.map(this.field)),
      others.length ? h('details', {class: 'sg-fold', id: 'try-sometimes'}, h('summary', {}, '只在某些情况下填写的' + others.length + '项'), h('div', {class: 'sg-form-fields'}, others.map(this.field))) : '',
      h('button', {type: 'submit', id: 'try-go', class: 'sg-button sg-main', disabled: trying}, '试走')));
  }

  // the same task comes more than once where something is returned
  numbered(steps) {
    const places = {};
    steps.forEach((tried, index) => { places[tried.task] = (places[tried.task] ? places[tried.task] + '、' : '') + (index + 1); });
    return Object.entries(places).map(([task, badge]) => ({task, badge}));
  }

  render(props, state) {
    const {found, decision, assumed, failed} = state;
    return h('div', {class: 'sg-trial'}, this.form(props, state), h('div', {class: 'sg-trial-way', ref: way => { this.way = way; }},
      h('div', {id: 'try-picture'}, h(Picture, {xml: props.start.drawing, passed: found?.passed[decision], steps: found ? this.numbered(found[decision]) : []})),
      h('div', {id: 'try-answer', 'aria-live': 'polite'}, refused(failed), found ? h(Way, {found, decision, assumed, assume: this.assume, choose: chosen => this.setState({decision: chosen})}) : '')));
  }

}
