// A list that the server searches and pages: what it is asked for stands in the address of its page.
import {call} from '../server.js';
import {many} from '../words.js';
import {addressOf, Component, h} from './parts.js';

const WAIT = 300;

const TABS = [['todo', '待办'], ['done', '已办'], ['mine', '我的申请'], ['copied', '抄送我的']];

// What there is to do, what was done and what was asked for; the list that the web app brings stays within reach.
export class Tabs extends Component {

  // a list that cannot be read says so where it is opened
  componentDidMount() {
    if (this.props.here !== 'todo') call('/api/todo?page=1').then(list => this.setState({waiting: many(list)})).catch(() => this.setState({waiting: ''}));
  }

  render({here, waiting = this.state.waiting}) {
    return h('nav', {class: 'sg-tabs', 'aria-label': '办理'}, TABS.map(([name, title]) =>
      h('a', {href: addressOf(name), class: 'sg-tab', 'aria-current': name === here ? 'page' : null}, title, name === 'todo' && waiting ? ' ' + waiting : '')),
    h('a', {href: addressOf('away'), class: 'sg-tab sg-quiet', 'aria-current': here === 'away' ? 'page' : null}, '离岗日历'), h('a', {href: '#/?task=', class: 'sg-tab sg-quiet'}, '任务列表'));
  }

}

// props: api, asked (q, page and what else the list is narrowed by), ask (leads to another address), card (draws a row) or draw (draws all rows), hint (without one there is no search), unit (what is counted), none, missing, told (hears of every page)
export class Listing extends Component {

  state = {list: null, failed: '', q: this.props.asked.q || ''};

  componentDidMount() {
    this.read();
  }

  componentDidUpdate(before) {
    const {asked} = this.props;
    if (addressOf('', '', before.asked) === addressOf('', '', asked)) return;
    if ((asked.q || '') !== this.state.q.trim()) this.setState({q: asked.q || ''});
    this.read();
  }

  componentWillUnmount() {
    clearTimeout(this.timer);
  }

  read() {
    const {api, asked, ask, told} = this.props, mine = this.asking = {}, {processStart, ...wanted} = asked;
    const query = new URLSearchParams(Object.entries({page: 1, q: '', ...wanted}));
    return call(api + (api.includes('?') ? '&' : '?') + query).then(list => {
      if (mine !== this.asking) return list;
      // the last row of the last page is gone
      if (list.pages && list.page > list.pages) ask({...asked, page: list.pages}, true);
      this.setState({list, failed: ''});
      told?.(list);
      return list;
    }).catch(error => mine === this.asking && this.setState({failed: error.message}));
  }

  look(q) {
    this.setState({q});
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.props.ask({...this.props.asked, q: q.trim(), page: ''}, true), WAIT);
  }

  turning({page, pages}) {
    const step = (title, by, off) => h('button', {type: 'button', class: 'sg-button', disabled: off, onClick: () => this.props.ask({...this.props.asked, page: page + by})}, title);
    return pages > 1 ? h('nav', {class: 'sg-turning', 'aria-label': '翻页'}, step('上一页', -1, page <= 1), '第 ' + page + ' 页，共 ' + pages + ' 页', step('下一页', 1, page >= pages)) : '';
  }

  counted({unit, asked}, list) {
    return unit && list ? h('p', {class: 'sg-quiet', role: 'status'}, (asked.q ? '找到 ' : '共 ') + many(list) + ' ' + unit) : '';
  }

  render({hint, none, missing, card, draw = rows => h('ul', {}, rows.map(card)), asked, children}, {list, failed, q}) {
    const narrowed = Object.entries(asked).some(([name, value]) => name !== 'page' && name !== 'processStart' && value);
    return h('div', {},
      hint ? h('input', {type: 'search', value: q, placeholder: hint, 'aria-label': '查找', ref: box => { this.search = box; }, onInput: event => this.look(event.target.value)}) : '',
      children, this.counted(this.props, list),
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '',
      !list ? h('p', {'aria-busy': 'true'}, '正在读取……') : list.rows.length ? [draw(list.rows), this.turning(list)]
        : h('p', {class: 'sg-quiet'}, narrowed ? missing : none));
  }

}

// One of the cards a list is made of; the tag says what is most urgent to know of it.
export const card = ({key, href, here, tone, what, tag, about}) => h('li', {key}, h('a', {class: 'sg-item sg-' + tone, href, 'aria-current': here ? 'true' : null},
  h('span', {class: 'sg-what'}, what), tag ? h('span', {class: 'sg-due sg-' + tone}, tag) : '', h('span', {class: 'sg-quiet'}, about.filter(Boolean).join(' · '))));
