// What a number would touch, weighed before anybody confirms it: case by case, so only for what somebody looks at, one after the other.
import {Component, h} from '../todo/parts.js';
import {small} from '../parts/said.js';
import {table} from '../parts/table.js';
import {call} from '../server.js';
import {inWords} from '../words.js';

const counts = list => list.map(each => each.title + each.count + '件').join('、');

const effect = ({open, compared, different, recomputed, notRecomputed, gone}) => [
  h('div', {}, '办理中的：' + (open.length ? counts(open) : '没有') + '。'),
  recomputed.length && !compared ? h('div', {}, '没有可以比较的' + recomputed.join('、') + '。') : '',
  recomputed.length && compared ? h('div', {}, '按这一条重新核对了最近' + compared + '件' + recomputed.join('、') + '（由谁审批、是否符合规定、由此算出的结果）：' + (different.length ? '有' + different.length + '件会不一样。' : '都不变。')) : '',
  different.length ? table(['事项', '原来', '会是'], different.map(each => [inWords(each.title), inWords(each.before), inWords(each.after)])) : '',
  small(gone.length ? '另有' + counts(gone) + '，当时依据的情况已经变化，不能重新核对。' : ''),
  small(notRecomputed.length ? notRecomputed.join('、') + '不能重新核对，请自行核对。' : recomputed.length ? '' : '没有哪一类申请按这一项办理。')];

let weighing = Promise.resolve();

// props: id of the proposal, shown (hears when the effect stands there)
export class Effect extends Component {

  componentDidMount() {
    this.seen = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && this.weigh());
    this.seen.observe(this.place);
  }

  componentWillUnmount() {
    this.seen.disconnect();
  }

  weigh = () => {
    this.seen.disconnect();
    this.setState({failed: ''});
    weighing = weighing.then(() => call('/api/policies/proposals/' + this.props.id + '/effect')).then(found => this.setState({found}, this.props.shown))
      .catch(error => this.setState({failed: error.message}));
  };

  render(props, {found, failed}) {
    return h('div', {class: 'sg-mind', 'aria-live': 'polite', ref: place => { this.place = place; }}, found ? effect(found) : failed ? ['没有推算出会影响哪些事项：' + failed + ' ', h('button', {type: 'button', class: 'sg-button', onClick: this.weigh}, '重新推算')]
      : '正在推算会影响哪些事项……');
  }

}
