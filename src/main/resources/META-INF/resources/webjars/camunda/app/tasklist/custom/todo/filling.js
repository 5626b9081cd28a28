// A task that asks for more than a choice: its form stands under the facts, and the bar sends it. Whoever begins to write takes the task, so
// that two do not write the same; whoever only looks takes nothing.
import {call} from '../server.js';
import {inWords} from '../words.js';
import {isWrong, lacks, written} from '../forms.js';
import {Component, addressOf, h} from './parts.js';
import {draw} from './sheet.js';

const LIST = '/camunda/api/engine/engine/default/task/';

// What the web app's own list is told to do, is not said here.
const said = words => inWords(words).replace(/[，,]?\s*请刷新任务列表/, '').replace(/([^。！？])$/, '$1。');

// Somebody else was quicker: there is nothing to send any more.
const OVER = /已经办结|任务已由[^；]*办理/;

// Lists of the renderer are written by clicks.
const CHOOSES = '.fjs-dropdownlist';

const FAULTS = '.shegong-faults, .alert-danger';

// what stands in it is not ours to draw again
class Place extends Component {

  shouldComponentUpdate() {
    return false;
  }

  render({place}) {
    return h('div', {ref: place});
  }

}

// props: task, decided (hears the answer), children (stand between the form and the bar)
export class Filling extends Component {

  state = {mine: this.props.task.hands.mine, returnable: this.props.task.hands.returnable, told: '', refused: '', failed: '', ready: false, sending: false};

  componentDidMount() {
    this.open();
    ['input', 'change', 'click'].forEach(kind => this.node.addEventListener(kind, this.heard));
  }

  componentWillUnmount() {
    this.gone = true;
    this.form?.close();
  }

  open() {
    this.form?.close();
    this.node.replaceChildren();
    draw(this.node, this.props.task.id, {ready: elsewhere => this.setState({ready: true, elsewhere}), failed: error => this.setState({failed: error.message}), done: this.done})
      .then(form => { if (this.gone) form?.close(); else this.form = form; this.setState({bare: form?.bare}); })
      .catch(error => this.setState({failed: error.message}));
  }

  heard = event => {
    if (!event.isTrusted || event.target.type === 'search' || event.type === 'click' && !event.target.closest(CHOOSES)) return;
    if (event.type !== 'click' && this.state.refused && !this.kept) this.setState({refused: ''});
    this.take();
  };

  // Once; what keeps somebody from it is said before they have written much.
  take() {
    if (this.state.mine || this.taking) return;
    this.taking = call('/api/me').then(({account}) => call(this.path('claim'), 'POST', {userId: account}))
      .then(() => this.setState({mine: true, returnable: true}))
      .catch(error => { this.kept = true; this.setState({refused: said(error.message)}); });
  }

  giveBack = () => call(this.path('unclaim'), 'POST', {})
    .then(() => { this.taking = undefined; this.setState({mine: false, returnable: false, told: '已放弃领取，其他人可以办理。'}); })
    .catch(error => this.setState({refused: said(error.message)}));

  path(what) {
    return LIST + encodeURIComponent(this.props.task.id) + '/' + what;
  }

  root() {
    return this.node.querySelector(written);
  }

  submit = () => {
    const root = this.root();
    this.setState({refused: '', told: ''});
    if (root && isWrong(root)) return this.lacking(root);
    this.setState({sending: true});
    Promise.resolve(this.taking).then(() => this.form.send());
  };

  // what is missing is marked first; the bar grows with what it says
  lacking(root) {
    setTimeout(() => this.setState({refused: lacks(root), sending: false}, () => document.activeElement.scrollIntoView({block: 'nearest'})), 60);
  }

  done = (error, answer) => {
    if (!error) return this.props.decided(answer);
    const root = this.root(), fault = this.node.querySelector(FAULTS);
    // the form says itself what it found
    if (/submission prevented/.test(error.message)) {
      fault?.scrollIntoView({block: 'nearest'});
      return this.setState({sending: false, refused: fault?.textContent.trim() || '表单还没有填写完整，请检查后再提交。'});
    }
    if (!error.message && root) return this.lacking(root);
    this.setState({sending: false, refused: said(error.message)});
  };

  holding({mine, returnable, told}) {
    return h('div', {class: 'sg-holding', role: 'status'}, mine && returnable ? ['已由您领取，填写期间其他人不能办理。', h('button', {type: 'button', class: 'sg-button', onClick: this.giveBack}, '放弃领取')] : told);
  }

  render({children}, state) {
    const {failed, refused, ready, sending, bare, elsewhere} = state;
    return [h('section', {class: 'sg-card sg-form', 'aria-label': '填写', 'aria-busy': String(!ready && !failed)}, this.holding(state),
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, '表单没有读到：' + said(failed), h('button', {type: 'button', class: 'sg-button', onClick: () => { this.setState({failed: ''}); this.open(); }}, '重新读取'))
        : bare ? h('p', {class: 'sg-quiet'}, '这项任务没有要填写的内容，办完后提交即可。') : '',
      h(Place, {place: node => { this.node = node; }})), children,
    h('div', {class: 'sg-bar'}, h('div', {role: 'alert', class: refused ? 'sg-refused' : 'sg-none'}, refused),
      OVER.test(refused) ? h('a', {class: 'sg-button sg-main', href: addressOf('todo')}, '回到待办') : failed || elsewhere ? '' : h('button', {type: 'button', class: 'sg-button sg-main', id: 'sg-submit', disabled: !ready || sending, onClick: this.submit}, sending ? '正在提交……' : '提交'))];
  }

}
