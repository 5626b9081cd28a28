// One request: what was done, what is to be done now and what comes next, from top to bottom; and what those who asked may do about it.
import {call} from '../server.js';
import {inWords} from '../words.js';
import {fillNext} from '../drafts.js';
import {picture} from '../picture.js';
import {Component, addressOf, h, until} from './parts.js';
import {TakeBack} from './takeback.js';

const TITLES = {done: '已办', urged: '催办', now: '现在', next: '接下来'};

// Whoever acts for somebody else is said to, once.
const acts = (step, name) => step.deputy?.startsWith(name + '（代');
const who = step => (step.holders || []).map(name => acts(step, name) ? step.deputy : name).join('、') + (step.postTitle ? '（' + step.postTitle + '）' : '');

const when = step => [step.at ? until(step.at) : '', step.due && step.state !== 'done' ? '限 ' + until(step.due) : '', (step.holders || []).some(name => acts(step, name)) ? '' : step.deputy || ''];

const line = (step, index) => h('li', {key: index, class: 'sg-step sg-step-' + step.state, 'aria-current': step.state === 'now' ? 'step' : null},
  h('span', {class: 'sg-sr'}, TITLES[step.state] + '：'),
  h('strong', {}, (step.name || '办理').split('：')[0]),
  who(step) || step.decision ? h('div', {}, who(step), step.decision ? '：' + step.decision : '') : '',
  h('div', {class: 'sg-quiet'}, [...when(step), step.opinion ? '“' + step.opinion + '”' : ''].filter(Boolean).join(' · ')));

const lines = list => list.length ? h('dl', {class: 'sg-lines'}, list.map(({label, value}) => [h('dt', {}, label), h('dd', {}, inWords(value))])) : '';

// Drawn when somebody wants to see it: what it came to is marked, and where it is.
class Diagram extends Component {

  draw = event => {
    if (!event.target.open || this.drawn) return;
    this.drawn = true;
    call('/api/requests/' + encodeURIComponent(this.props.number) + '/diagram')
      .then(({xml, passed, now}) => picture(this.box, xml).then(drawn => drawn.show(passed, now.map(task => ({task, badge: '在办'})))))
      .catch(error => { this.box.textContent = error.message; });
  };

  // what stands in the box is not ours to draw again
  shouldComponentUpdate() {
    return false;
  }

  render() {
    return h('details', {class: 'sg-fold', onToggle: this.draw}, h('summary', {}, '流程图和走过的路'), h('div', {ref: box => { this.box = box; }}, '正在读取……'));
  }

}

// props: number, brief (leaves what was asked and the diagram to its own page), changed (hears that something was done about it)
export class Case extends Component {

  componentDidMount() {
    this.read();
  }

  componentDidUpdate(before) {
    if (before.number === this.props.number) return;
    this.setState({found: null, said: '', refused: '', asking: '', reason: ''});
    this.read();
  }

  read() {
    const {number} = this.props;
    return call('/api/requests/' + encodeURIComponent(number)).then(found => this.props.number === number && this.setState({found, failed: ''}))
      .catch(error => this.props.number === number && this.setState({failed: error.message}));
  }

  act(path, body, done) {
    this.setState({sending: true, refused: '', said: ''});
    call(path, 'POST', body)
      .then(answer => { this.setState({said: done(answer), asking: ''}); this.props.changed?.(); return this.read(); })
      .catch(error => this.setState({refused: error.message})).finally(() => this.setState({sending: false}));
  }

  // What can be ended, in which words, and how.
  ends({own, title}, reason) {
    const about = '“' + inWords(title) + '”';
    return {
      callOff: ['取消', '取消' + about + '？还没有开始，取消后就此办结，占用的天数退回。', () => this.act('/api/tasks/' + encodeURIComponent(own.callOff.task) + '/decision', {...own.callOff.fields, [own.callOff.words]: reason.trim()}, () => '已取消。')],
      withdraw: ['撤回', '撤回' + about + '？撤回后不再审批，占用的天数退回；需要时可以重新申请。', () => this.act(this.path() + 'withdraw', undefined, () => '已撤回。')],
      stop: ['终止', '终止后不能恢复，已办理的内容留档，占用的名额释放。', () => this.act(this.path() + 'withdraw', {reason: reason.trim()}, () => '已终止。')]
    };
  }

  path() {
    return '/api/requests/' + encodeURIComponent(this.props.number) + '/';
  }

  sure(found, {asking, reason = '', sending}) {
    const [word, what, end] = this.ends(found, reason)[asking];
    return h('div', {class: 'sg-sure'}, h('p', {}, what),
      asking === 'withdraw' ? '' : h('textarea', {rows: 2, maxlength: 500, value: reason, 'aria-label': word + '的理由', placeholder: '理由（会记录在案）', onInput: event => this.setState({reason: event.target.value})}),
      h('button', {type: 'button', class: 'sg-button sg-against', disabled: sending, ref: node => { this.last = node; }, onClick: end}, '确认' + word), ' ',
      h('button', {type: 'button', class: 'sg-button', onClick: () => this.setState({asking: ''})}, '不' + word));
  }

  acts({own, steps, process}, {sending}) {
    const urged = steps.some(step => step.state === 'urged') && steps.some(step => step.state === 'now');
    const ask = (asking, title) => h('button', {type: 'button', class: 'sg-button', onClick: () => this.setState({asking}, () => this.last?.focus())}, title);
    const buttons = [...own.tasks.filter(task => task.id !== own.callOff?.task).map(task => h('a', {class: 'sg-button', href: '#/?task=' + encodeURIComponent(task.id)}, task.name.split('：')[0])),
      own.notUrged ? '' : h('button', {type: 'button', class: 'sg-button', disabled: sending, onClick: () => this.act(this.path() + 'reminders', {}, answer => answer.message + '。')}, '催办'),
      own.callOff ? ask('callOff', '取消已批准') : '',
      own.withdrawable ? own.needsReason ? ask('stop', '终止') : ask('withdraw', '撤回') : '',
      own.again ? h('a', {class: 'sg-button', href: '#/mine?processStart=' + process, onClick: () => fillNext(process, own.again)}, '再次申请') : ''].filter(Boolean);
    return [own.notUrged && urged ? h('p', {class: 'sg-quiet'}, own.notUrged + '。') : '', buttons.length ? h('div', {class: 'sg-acts'}, buttons) : ''];
  }

  render({number, brief}, state) {
    const {found, failed, said, refused, asking} = state;
    if (failed) return h('div', {class: 'sg-card'}, h('p', {role: 'alert'}, failed));
    if (!found) return h('div', {class: 'sg-card', 'aria-busy': 'true'}, '正在读取……');
    return h('article', {class: 'sg-task'}, h('div', {class: 'sg-card'},
      h('p', {class: 'sg-done', role: 'status'}, said || ''),
      refused ? h('p', {class: 'sg-refused', role: 'alert'}, inWords(refused)) : '',
      h('h2', {}, inWords(found.title), h('span', {class: 'sg-due'}, found.state)),
      h('p', {class: 'sg-quiet'}, [found.processTitle, found.officialNumber, until(found.submittedAt) + ' 提出'].filter(Boolean).join(' · ')),
      h('ol', {class: 'sg-steps'}, found.steps.map(line)),
      found.halt ? h('p', {class: 'sg-quiet'}, found.halt.message) : '',
      found.takeBack ? h(TakeBack, {number, taken: answer => { this.setState({said: answer.message + '。'}); this.props.changed?.(); this.read(); }}) : '',
      found.own ? asking ? this.sure(found, state) : this.acts(found, state) : '',
      brief ? h('a', {class: 'sg-more', href: addressOf('mine', number)}, '申请内容和流程图 ›') : [found.own ? lines(found.own.lines) : '', h(Diagram, {number, key: number}),
        h('div', {class: 'sg-acts'}, h('a', {class: 'sg-button', href: this.path() + 'paper.docx', download: ''}, '打印（Word 文件）'))]));
  }

}
