// One request: what was done, what is to be done now and what comes next, from top to bottom; and what those who asked may do about it.
import {call} from '../server.js';
import {inWords} from '../words.js';
import {fillNext} from '../drafts.js';
import {Picture} from '../picture.js';
import {reading} from '../parts/reading.js';
import {lines, refused} from '../parts/said.js';
import {Sure} from '../parts/sure.js';
import {Component, addressOf, h, moment, until} from './parts.js';
import {TakeBack} from './takeback.js';

const TITLES = {done: '已办', urged: '催办', now: '现在', next: '接下来'};

// Whoever acts for somebody else is said to, once.
const acts = (step, name) => step.deputy?.startsWith(name + '（代');
const who = step => (step.holders || []).map(name => acts(step, name) ? step.deputy : name).join('、') + (step.postTitle ? '（' + step.postTitle + '）' : '');

const when = step => [step.at ? moment(step.at) : '', step.due && step.state !== 'done' ? '限 ' + until(step.due) : '', (step.holders || []).some(name => acts(step, name)) ? '' : step.deputy || ''];

const line = (step, index) => h('li', {key: index, class: 'sg-step sg-step-' + step.state, 'aria-current': step.state === 'now' ? 'step' : null},
  h('span', {class: 'sg-sr'}, TITLES[step.state] + '：'),
  h('strong', {}, (step.name || '办理').split('：')[0]),
  who(step) || step.decision ? h('div', {}, who(step), step.decision ? '：' + step.decision : '') : '',
  h('div', {class: 'sg-quiet'}, [...when(step), step.opinion ? '“' + step.opinion + '”' : ''].filter(Boolean).join(' · ')));

// Drawn when somebody wants to see it: what it came to is marked, and where it is. props: number
class Diagram extends Component {

  render({number}, {open}) {
    return h('details', {class: 'sg-fold', onToggle: event => this.setState({open: open || event.target.open})}, h('summary', {}, '流程图和走过的路'),
      open ? reading('/api/requests/' + encodeURIComponent(number) + '/diagram', ({xml, passed, now}) => h(Picture, {xml, passed, steps: now.map(task => ({task, badge: '在办'}))})) : '');
  }

}

// props: number, brief (leaves what was asked and the diagram to its own page), changed (hears that something was done about it)
export class Case extends Component {

  componentDidMount() {
    this.read();
  }

  componentDidUpdate(before) {
    if (before.number === this.props.number) return;
    this.setState({found: null, said: '', refused: ''});
    this.read();
  }

  read() {
    const {number} = this.props;
    return call('/api/requests/' + encodeURIComponent(number)).then(found => this.props.number === number && this.setState({found, failed: ''}))
      .catch(error => this.props.number === number && this.setState({failed: error.message}));
  }

  path() {
    return '/api/requests/' + encodeURIComponent(this.props.number) + '/';
  }

  // What was done is said once the request stands there as it became.
  act(path, body, said) {
    return call(path, 'POST', body).then(async answer => {
      this.props.changed?.();
      await this.read();
      this.setState({said: said(answer), refused: ''});
    });
  }

  urge = () => {
    this.setState({sending: true, refused: '', said: ''});
    this.act(this.path() + 'reminders', {}, answer => answer.message + '。').catch(error => this.setState({refused: error.message})).finally(() => this.setState({sending: false}));
  };

  // What can be ended, in which words, and how.
  ends({own, title}) {
    const {number} = this.props, about = '“' + inWords(title) + '”';
    return [own.callOff ? h(Sure, {key: 'callOff', title: '取消已批准', surely: '确认取消', not: '不取消', reason: 'call-off-' + number, question: '取消' + about + '？还没有开始，取消后就此办结，占用的天数退回。',
      act: reason => this.act('/api/tasks/' + encodeURIComponent(own.callOff.task) + '/decision', {...own.callOff.fields, [own.callOff.words]: reason}, () => '已取消。')}) : '',
    !own.withdrawable ? '' : own.needsReason ? h(Sure, {key: 'stop', title: '终止', not: '不终止', reason: 'stop-' + number, longest: 1000, question: '终止后不能恢复，已办理的内容留档，占用的名额释放。', act: reason => this.act(this.path() + 'withdraw', {reason}, () => '已终止。')})
      : h(Sure, {key: 'withdraw', title: '撤回', not: '不撤回', question: '撤回' + about + '？撤回后不再审批，占用的天数退回；需要时可以重新申请。', act: () => this.act(this.path() + 'withdraw', undefined, () => '已撤回。')})];
  }

  acts(found, {sending}) {
    const {own, steps, process} = found, urged = steps.some(step => step.state === 'urged') && steps.some(step => step.state === 'now');
    const buttons = [...own.tasks.filter(task => task.id !== own.callOff?.task).map(task => h('a', {class: 'sg-button', href: addressOf('todo', task.id)}, task.name.split('：')[0])),
      own.notUrged ? '' : h('button', {type: 'button', class: 'sg-button', disabled: sending, onClick: this.urge}, '催办'), ...this.ends(found),
      own.again ? h('a', {class: 'sg-button', href: '#/mine?processStart=' + process, onClick: () => fillNext(process, own.again)}, '再次申请') : ''].filter(Boolean);
    return [own.notUrged && urged ? h('p', {class: 'sg-quiet'}, own.notUrged + '。') : '', buttons.length ? h('div', {class: 'sg-acts'}, buttons) : ''];
  }

  render({number, brief}, state) {
    const {found, failed, said, refused: refusal} = state;
    if (failed) return h('div', {class: 'sg-card'}, h('p', {role: 'alert'}, failed));
    if (!found) return h('div', {class: 'sg-card', 'aria-busy': 'true'}, '正在读取……');
    return h('article', {class: 'sg-task'}, h('div', {class: 'sg-card'},
      h('p', {class: 'sg-done', role: 'status'}, said || ''),
      refused(refusal),
      h('h2', {}, inWords(found.title), h('span', {class: 'sg-due'}, found.state)),
      h('p', {class: 'sg-quiet'}, [found.processTitle, found.officialNumber, moment(found.submittedAt) + ' 提出'].filter(Boolean).join(' · ')),
      h('ol', {class: 'sg-steps'}, found.steps.map(line)),
      found.halt ? h('p', {class: 'sg-quiet'}, found.halt.message) : '',
      found.takeBack ? h(TakeBack, {number, taken: answer => { this.setState({said: answer.message + '。'}); this.props.changed?.(); this.read(); }}) : '',
      found.own ? this.acts(found, state) : '',
      brief ? h('a', {class: 'sg-more', href: addressOf('mine', number)}, '申请内容和流程图 ›') : [found.own?.lines.length ? lines(found.own.lines.map(({label, value}) => [label, value])) : '', h(Diagram, {number, key: number}),
        h('div', {class: 'sg-acts'}, h('a', {class: 'sg-button', href: this.path() + 'paper.docx', download: ''}, '打印（Word 文件）'))]));
  }

}
