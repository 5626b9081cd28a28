// One task on one screen: what is needed to decide stands above, the decision is always in sight.
import {giveUp} from '../drafts.js';
import {call} from '../server.js';
import {inWords} from '../words.js';
import {Component, folded, h, until, dueIn} from './parts.js';
import {Copy} from './copy.js';
import {Filling} from './filling.js';
import {Handing} from './handing.js';
import {Phrases} from './phrases.js';
import {Progress} from './progress.js';
import {Proofs} from './proofs.js';
import {Word, told} from './asked.js';

const KEYS = {approve: 'A', refuse: 'X', return: 'R'};

const lines = list => h('dl', {class: 'sg-lines'}, list.map(({label, value}) => [h('dt', {}, label), h('dd', {}, inWords(value))]));

// Nobody else away is worth saying of whoever wants to be.
const away = (list, number) => list.length ? folded('同期离岗 ' + list.length + ' 人', h('ul', {}, list.map(each => h('li', {}, [each.who, each.what, [each.from, each.until].filter(Boolean).map(inWords).join('至')].filter(Boolean).join(' · ')))))
  : /^(leave|outing|secondment)-/.test(number) ? h('p', {class: 'sg-quiet'}, '同期本社区没有其他人请假或外出。') : '';

const opinions = list => list.map(said => h('p', {class: 'sg-said'}, h('strong', {}, said.who), said.post ? '（' + said.post + '）' : '', '：', said.choice, said.text ? '，' + said.text : '', h('span', {class: 'sg-quiet'}, ' ' + inWords(said.when))));

// Where a decision has brought the request.
export const onward = (choice, answer) => {
  const next = answer.next.map(step => {
    const named = step.name.split('：')[0];
    return '转“' + named + '”' + (step.holders.length ? '（' + step.holders.join('、') + '）' : '') + (step.due ? '，限 ' + until(step.due) : '');
  });
  return '已' + choice + '：' + (next.length ? next.join('；') : answer.state || '已办结') + '。';
};

// A form is longer than the screen: what warns is at hand where it is sent as well.
const minded = list => list.length ? folded('提醒 ' + list.length + ' 条', h('ul', {}, list.map(words => h('li', {class: 'sg-mind', key: words}, inWords(words))))) : '';

// Why there is nothing to fill in.
const elsewhere = ({other}) => other ? '“' + other + '”已领取，正在办理。需要由您办理时，请其先放弃领取。' : '这项任务现在不由您办理，由任务所列岗位的人员办理。';

export class Task extends Component {

  componentDidMount() {
    this.read();
  }

  componentDidUpdate(before) {
    if (before.id !== this.props.id) this.read();
  }

  read() {
    const id = this.props.id;
    this.setState({task: null, failed: '', opinion: '', refused: null, sending: false});
    call('/api/tasks/' + encodeURIComponent(id)).then(task => this.props.id === id && this.setState({task}))
      .catch(error => this.props.id === id && this.setState({failed: error.message}));
  }

  write(opinion) {
    this.setState({opinion, refused: null});
  }

  // What was written here is said, or is somebody else's to say: no draft stays of it.
  over(task, words, takeBack) {
    if (this.words) giveUp(this.words).catch(() => {});
    this.props.decided(task, words, takeBack);
  }

  decide(choice) {
    const {task, opinion, sending} = this.state;
    if (!task || sending) return;
    this.setState({sending: true, refused: null});
    call('/api/tasks/' + encodeURIComponent(task.id) + '/decision', 'POST', {decision: choice.value, opinion: opinion.trim() || null})
      .then(answer => this.over(task, onward(choice.label, answer), answer.takeBack))
      .catch(error => {
        this.setState({sending: false, refused: error.message});
        this.box?.focus();
      });
  }

  choose(value) {
    const {task} = this.state, choice = task?.plain && (!task.word || task.word.part === 'decide') && task.brief.choices.find(each => each.value === value);
    if (choice) this.decide(choice);
  }

  render({id}, {task, failed}) {
    if (failed) return h('div', {class: 'sg-card'}, h('p', {role: 'alert'}, failed));
    if (!task) return h('div', {class: 'sg-card', 'aria-busy': 'true'}, '正在读取……');
    const brief = task.brief;
    return h('article', {class: 'sg-task'},
      h('div', {class: 'sg-card'},
        h('h2', {tabindex: -1, id: 'sg-title'}, brief ? inWords(brief.title) : task.name),
        h('p', {class: 'sg-quiet'}, [task.unitName, task.officialNumber, task.name.split('：')[0]].filter(Boolean).join(' · '),
          task.due ? h('span', {class: 'sg-due sg-' + (this.props.urgency || 'later')}, dueIn({due: task.due, urgency: this.props.urgency})) : ''),
        task.word ? told(task.word) : '',
        brief?.vacancy ? h('p', {class: 'sg-mind'}, brief.vacancy) : '', task.warnings.map(words => h('p', {class: 'sg-mind'}, inWords(words))), task.remarks.map(words => h('p', {class: 'sg-quiet'}, inWords(words))),
        brief ? [lines(brief.lines), opinions(brief.opinions), brief.choices.length ? away(brief.away, task.number) : '', task.proofs ? h(Proofs, {id, key: id, count: task.proofs}) : '', brief.rule ? folded('依据', h('p', {}, inWords(brief.rule))) : ''] : '',
        String(task.number).startsWith('recruitment-') ? h(Progress, {id, key: 'progress' + id}) : ''),
      task.word && task.word.part !== 'decide' ? h(Word, {id, key: id + task.word.part, word: task.word, done: words => this.worded(task, words)}) : this.deciding(this.state));
  }

  // What is taken back is there to be decided; what was said is done.
  worded(task, words) {
    if (task.word.part === 'answer') return this.props.decided(task, words);
    this.props.told(words);
    this.read();
  }

  deciding({task, opinion = '', refused, sending}) {
    const {id} = this.props, beside = [h(Handing, {id, key: 'more' + id, opinion, given: words => this.over(task, words)}), task.brief?.choices.length ? h(Copy, {id, key: 'copy' + id}) : ''];
    if (!task.plain) return task.hands.open ? h(Filling, {key: 'form' + id, task, decided: answer => this.props.decided(task, onward('提交', answer), answer.takeBack)}, beside, minded(task.warnings)) : h('p', {class: 'sg-card'}, elsewhere(task.hands));
    return [h('div', {key: 'words' + id}, h('div', {class: 'sg-card', 'data-draft': 'opinion/' + id, ref: node => { this.words = node; }},
        h(Phrases, {opinion, write: words => { this.write(words); this.box?.focus(); }}),
        h('label', {for: 'sg-opinion', class: 'sg-quiet'}, '意见说明（不同意或退回时必须写明理由，申请人会看到）'),
        h('textarea', {id: 'sg-opinion', rows: 3, maxlength: 2000, value: opinion, ref: box => { this.box = box; }, onInput: event => this.write(event.target.value)}))), beside,
      h('div', {class: 'sg-bar'}, refused ? h('p', {class: 'sg-refused', role: 'alert'}, inWords(refused)) : '',
        task.brief.choices.map((choice, index) => h('button', {type: 'button', disabled: sending, class: 'sg-button' + (index === 0 ? ' sg-main' : choice.value === 'refuse' ? ' sg-against' : ''), 'data-choice': choice.value,
          onClick: () => this.decide(choice)}, choice.label, h('span', {class: 'sg-key'}, KEYS[choice.value] ? '（' + KEYS[choice.value] + '）' : ''))))];
  }

}
