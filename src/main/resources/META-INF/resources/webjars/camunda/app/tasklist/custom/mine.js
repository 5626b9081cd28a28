// 我的申请: what can be asked for, what is left, what was asked for last and how far it is, and everything before.
import {call} from './server.js';
import {inWords, minute} from './words.js';
import {list as readDrafts, places, writtenAt} from './keeping.js';
import {starts} from './starts.js';
import {sending} from './answers.js';
import {Page, addressOf, dayOf, folded, h, page} from './todo/parts.js';
import {Listing, Tabs, card} from './todo/list.js';
import {Case} from './todo/case.js';

const STATES = {SUBMITTED: '审批中', RETURNED: '退回修改', APPROVED: '已批准', REFUSED: '未批准', WITHDRAWN: '已撤回', CLOSED: '已办结'};

const started = 'shegong-started';
sending(kind => kind === 'process-definition' ? () => document.dispatchEvent(new CustomEvent(started)) : null);

const wide = matchMedia('(min-width: 901px)');

const start = (process, title) => h('a', {class: 'sg-big', href: '#/mine?processStart' + (process ? '=' + process : '')}, title);

const balance = list => {
  const left = list.filter(each => each.left > 0);
  return list.length ? h('div', {class: 'sg-card'}, folded(left.map(each => each.title + '剩 ' + each.left + ' 天').join(' · ') || '今年的假期余额',
    h('ul', {}, list.map(each => h('li', {class: 'sg-balance'}, h('strong', {}, each.title), h('span', {}, each.year + '年可享受 ' + each.entitlement + ' 天，已休 ' + each.taken + ' 天'
      + (each.reserved ? '，审批中占用 ' + each.reserved + ' 天' : '') + '，剩 ' + each.left + ' 天'), h('span', {class: 'sg-quiet'}, each.source)))))) : '';
};

// a drawn process has its name in the title
const called = ({process, title}) => String(title || '').startsWith(process) ? title : process + '：' + (title || '');

class Mine extends Page {

  title = '我的申请';

  componentDidMount() {
    super.componentDidMount();
    this.look = () => this.setState({wide: wide.matches});
    this.again = () => { this.read(); this.listing?.read(); };
    wide.addEventListener('change', this.look);
    document.addEventListener(started, this.again);
    document.addEventListener('shegong-drafts', this.begunElsewhere);
    this.look();
    this.read();
    readDrafts().catch(() => {});
    this.begunElsewhere();
  }

  componentWillUnmount() {
    super.componentWillUnmount();
    wide.removeEventListener('change', this.look);
    document.removeEventListener(started, this.again);
    document.removeEventListener('shegong-drafts', this.begunElsewhere);
  }

  read() {
    call('/api/mine').then(mine => this.setState({mine, failed: ''})).catch(error => this.setState({failed: error.message}));
  }

  // What was begun, here or on another machine, and not sent.
  begunElsewhere = () => {
    const drafts = places('start~');
    if (drafts.length) starts().then(known => this.setState({drafts: drafts.map(place => ({at: writtenAt(place), ...known.find(start => 'start~' + start.process === place)})).filter(draft => draft.title)}));
    else if (this.state.drafts?.length) this.setState({drafts: []});
  };

  begun({drafts = []}) {
    return drafts.length ? h('p', {class: 'sg-begun'}, '填写了还没有提交的：', drafts.map(({process, title, at}) =>
      h('a', {href: '#/mine?processStart=' + process}, title + (at ? '（' + minute(at) + '）' : '')))) : '';
  }

  choice(name, title, options) {
    const {asked} = this.state.at;
    return h('select', {'aria-label': title, value: asked[name] || '', onChange: event => this.ask({...asked, [name]: event.target.value, page: ''})},
      h('option', {value: ''}, title), options.map(([value, words]) => h('option', {value: String(value)}, words)));
  }

  row = request => card({key: request.number, href: this.to(request.number), here: request.number === this.state.at.open, tone: 'later', what: inWords(called(request)), tag: request.state,
    about: [request.officialNumber, dayOf(request.submittedAt) + '提出', request.waiting.length ? '现在：' + request.waiting[0].who : '']});

  // The newest request with what can be done about it.
  latest(number) {
    return number ? h('section', {'aria-label': '最近一次申请'}, h('p', {class: 'sg-head'}, '最近一次申请'), h(Case, {number, brief: !this.state.wide, changed: this.again})) : '';
  }

  render(props, {mine, failed, at: {open, asked}, wide: beside}) {
    return h('div', {class: 'sg-page' + (open ? ' sg-open' : '')},
      h('section', {class: 'sg-list', 'aria-label': this.title}, h('h1', {class: 'sg-sr'}, this.title), h(Tabs, {here: 'mine'}),
        failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '',
        mine ? [h('div', {class: 'sg-starts'}, mine.worker ? [start('leave', '请假'), start('outing', '因公外出')] : start('', '发起申请'),
          h('button', {type: 'button', class: 'sg-big', onClick: () => { this.all.scrollIntoView({block: 'start'}); this.all.focus({preventScroll: true}); }}, '我的申请')),
        this.begun(this.state), balance(mine.balances), beside || open ? '' : this.latest(mine.latest)] : '',
        h('h2', {class: 'sg-head', tabindex: -1, ref: head => { this.all = head; }}, '全部申请'),
        h(Listing, {api: '/api/requests', asked, ask: this.ask, card: this.row, hint: '类别、编号', none: '还没有申请。', missing: '没有找到，请换一个类别、编号、状态或年份。',
          ref: listing => { this.listing = listing; }}, mine ? h('div', {class: 'sg-filters'}, this.choice('kind', '全部类别', mine.kinds.map(kind => [kind.process, kind.title])),
          this.choice('state', '全部状态', Object.entries(STATES)), this.choice('year', '全部年份', mine.years.map(year => [year, year + '年']))) : '')),
      h('section', {class: 'sg-detail', 'aria-label': '申请的办理过程'}, open ? [h('a', {class: 'sg-back', href: addressOf('mine', '', asked)}, '‹ 我的申请'), h(Case, {number: open, changed: this.again})]
        : beside ? this.latest(mine?.latest) : ''));
  }

}

export default [page('shegong-mine', '/mine/:number?', Mine)];
