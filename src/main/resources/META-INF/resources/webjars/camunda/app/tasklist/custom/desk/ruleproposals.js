// What was entered and waits for a second person, with what it would touch, and what was answered before.
import {Component, h} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {basis, small} from '../parts/said.js';
import {Sure} from '../parts/sure.js';
import {call} from '../server.js';
import {day, minute} from '../words.js';
import {Effect} from './ruleeffect.js';

// The document a number stands in; every opening is noted.
export const original = id => h('a', {class: 'sg-more shegong-rule-scan', href: '/api/policies/proposals/' + id + '/scan', download: ''}, '查看原件');

const UNSEEN = '请等上面推算出会影响哪些事项，看过以后再确认。';

// Two of one day: which of them holds.
const corrected = rule => [small(rule.replaces ? '更正：' + (rule.state === 'confirmed' ? '替换了' : '确认后替换') + '同一天起的' + rule.replaces.inWords : ''),
  small(rule.replacedBy ? '已更正：由' + rule.replacedBy.inWords + '替换' : '')];

const history = rule => small(rule.enteredBy + '于' + minute(rule.enteredAt) + '录入'
  + (rule.answeredBy ? '；' + rule.answeredBy + '于' + minute(rule.answeredAt) + (rule.state === 'confirmed' ? '确认' : '答复不通过：' + (rule.reason || '')) : ''));

// props: rule, done (hears what was answered)
class Proposal extends Component {

  answer(path, reason, words) {
    return call('/api/policies/proposals/' + this.props.rule.id + path, 'POST', reason && {reason}).then(() => this.props.done(words));
  }

  down(rule, title, question) {
    return h(Sure, {title, question, reason: 'rule-' + rule.id, act: reason => this.answer('/turn-down', reason, '“' + rule.title + '”' + (rule.own ? '已撤回' : '没有通过') + '，原来的规定不变。')});
  }

  answers({rule}, {seen}) {
    if (rule.own) return [small('这一条是您录入的，须由另一位人员确认，您不能自己确认。'), this.down(rule, '撤回', '撤回后不能恢复，需要时请重新录入。')];
    return h('div', {class: 'sg-acts'}, h(Sure, {title: '确认', surely: '确认生效', unseen: seen ? '' : UNSEEN, act: () => this.answer('/confirm', undefined, '“' + rule.title + '”已确认，自' + day(rule.since) + '起为' + rule.inWords + '。'),
      question: '“' + rule.title + '”自' + day(rule.since) + '起改为' + rule.inWords + '，对' + rule.unitName + '及以下各单位有效。办理中的请假和外出仍按提出时的规定办理。'}), this.down(rule, '不通过', '不通过的，原来的规定不变。'));
  }

  render(props, state) {
    const {rule} = props;
    return h('li', {class: 'sg-card'}, h('strong', {}, rule.title), '：' + rule.inWords + '，自' + day(rule.since) + '起（' + rule.unitName + '）', basis(rule, '出处：'), corrected(rule), rule.scanned ? original(rule.id) : '', history(rule),
      rule.answerable ? [h(Effect, {id: rule.id, shown: () => this.setState({seen: true})}), this.answers(props, state)] : '');
  }

}

const waits = rule => rule.state === 'proposed';

// One page of both, what waits first. props: unit, asked, ask, done
export class Proposals extends Component {

  read() {
    return this.listing.read();
  }

  draw = rows => {
    const {asked, done} = this.props, waiting = rows.filter(waits), past = rows.filter(rule => !waits(rule)), said = rule => h(Proposal, {key: rule.id, rule, done});
    return [h('ul', {id: 'rules-waiting'}, waiting.length ? waiting.map(said) : h('li', {class: 'sg-quiet'}, asked.page > 1 ? '其余的都已答复。' : '没有待确认的规定。')),
      past.length ? h('details', {class: 'sg-fold', id: 'rules-history', open: asked.page > 1}, h('summary', {}, '录入和确认的历史'), h('ul', {}, past.map(said))) : ''];
  };

  render({unit, asked, ask}) {
    const wanted = {q: asked.q || '', page: asked.page || 1};
    return h('section', {'aria-label': '待确认'}, h('h2', {class: 'sg-head'}, '待确认'), h(Listing, {api: '/api/policies/proposals?unit=' + encodeURIComponent(unit.code), ref: listing => { this.listing = listing; },
      asked: wanted, ask: (part, silently) => ask({...asked, ...part}, silently), draw: this.draw, hint: '按事项查找', unit: '条', none: '没有待确认的规定。', missing: '没有找到，请换一个事项的名称。'}));
  }

}
