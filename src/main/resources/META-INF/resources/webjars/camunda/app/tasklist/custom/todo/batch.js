// 批量: several items under one opinion, each decided for itself, with a line for what became of it. What warns or asks for more is decided alone.
import {call} from '../server.js';
import {inWords} from '../words.js';
import {Component, h} from './parts.js';
import {onward} from './decide.js';
import {Phrases} from './phrases.js';

const named = row => row.name.split('：').slice(1).join('：') || row.name;

const task = (id, rest = '') => '/api/tasks/' + encodeURIComponent(id) + rest;

// What is ticked, by task, and why others cannot be.
export const nothing = {picked: {}, alone: {}};

// Looked at before it is ticked: a warning is for a decision of its own.
export const look = row => call(task(row.id)).then(found => {
  const minded = [found.brief?.vacancy, ...found.warnings].filter(Boolean);
  return found.plain && !minded.length ? {row, choices: found.brief.choices} : {row, alone: inWords(minded[0] || '要填写内容') + '；请单独办理'};
}, error => ({row, alone: error.message}));

export const turned = ({picked, alone}, found) => found.alone ? {picked, alone: {...alone, [found.row.id]: found.alone}} : {picked: {...picked, [found.row.id]: found}, alone};

export const without = ({picked, alone}, id) => ({picked: Object.fromEntries(Object.entries(picked).filter(([each]) => each !== id)), alone});

export const pick = (row, {picked, alone}, about, turn) => h('li', {key: row.id}, h('label', {class: 'sg-item sg-pick sg-' + row.urgency},
  h('input', {type: 'checkbox', checked: Boolean(picked[row.id]), disabled: !picked[row.id] && (!row.plain || Boolean(alone[row.id])), onChange: () => turn(row)}),
  h('span', {class: 'sg-what'}, named(row)), h('span', {class: 'sg-quiet'}, alone[row.id] || (row.plain ? about : row.waitsFor || row.askedBy ? about : '要填写内容，请单独办理'))));

// Open to all that are ticked, under the same name.
const shared = list => (list[0]?.choices || []).filter(choice => list.every(({choices}) => choices.some(each => each.value === choice.value && each.label === choice.label)));

// props: chosen, done (hears which items were tried; what was not done is looked at anew)
export class Batch extends Component {

  state = {opinion: '', results: [], sending: false};

  // One after the other, so that each finds what the one before it changed.
  decide = async choice => {
    const list = Object.values(this.props.chosen.picked), over = [];
    this.setState({sending: true, results: []});
    for (const {row} of list) {
      const result = await call(task(row.id, '/decision'), 'POST', {decision: choice.value, opinion: this.state.opinion.trim() || null})
        .then(answer => ({row, done: true, words: onward(choice.label, answer)}), error => ({row, done: false, words: error.message}));
      over.push(row.id);
      this.setState(({results}) => ({results: [...results, result]}));
    }
    this.setState({sending: false, opinion: ''});
    this.props.done(over);
  };

  result = ({row, done, words}) => h('li', {key: row.id, class: done ? 'sg-done' : 'sg-refused'}, h('strong', {}, named(row)), ' ', done ? '' : '没有办：', inWords(words));

  render({chosen}, {opinion, results, sending}) {
    const list = Object.values(chosen.picked), choices = shared(list);
    return h('article', {class: 'sg-task'},
      results.length ? h('div', {class: 'sg-card', role: 'status'}, h('h2', {}, '办好 ' + results.filter(each => each.done).length + ' 件，没有办 ' + results.filter(each => !each.done).length + ' 件'), h('ul', {class: 'sg-results'}, results.map(this.result))) : '',
      list.length ? h('div', {class: 'sg-card'}, h('h2', {}, '批量办理 ' + list.length + ' 件'), h('p', {class: 'sg-quiet'}, list.map(({row}) => named(row)).join('；')),
        h(Phrases, {opinion, write: words => this.setState({opinion: words})}),
        h('label', {for: 'sg-opinion', class: 'sg-quiet'}, '同一条意见（不同意或退回时必须写明理由，申请人会看到）'),
        h('textarea', {id: 'sg-opinion', rows: 3, maxlength: 2000, value: opinion, onInput: event => this.setState({opinion: event.target.value})})) : h('p', {class: 'sg-quiet sg-hint'}, '请勾选要一起办理的事项。有提醒的、要填写内容的，请单独办理。'),
      list.length ? h('div', {class: 'sg-bar'}, choices.length ? choices.map((choice, index) => h('button', {type: 'button', disabled: sending, 'data-choice': choice.value, class: 'sg-button' + (index === 0 ? ' sg-main' : choice.value === 'refuse' ? ' sg-against' : ''),
        onClick: () => this.decide(choice)}, choice.label)) : h('p', {class: 'sg-refused'}, '勾选的事项没有相同的办理结果，请分开办理。')) : '');
  }

}
