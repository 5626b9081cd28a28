// 消息: how many of them nobody has read stands in the bar; the page lists them, each with the way to what it is about.
import {call} from './server.js';
import {many} from './words.js';
import {Component, dayOf, h, page} from './todo/parts.js';

const WAIT = 300;
const EACH = 60_000;
// Who has touched nothing for so long is not there: asking on would keep a session open for nobody.
const THERE = 5 * EACH;
const TITLE = '消息';
const MOST = 100;

let touched = Date.now(), asked = 0;

const show = ({count}) => {
  const badge = document.getElementById('unread-messages');
  if (!badge) return;
  badge.textContent = count >= MOST ? MOST - 1 + '+' : count || '';
  badge.closest('a').setAttribute('aria-label', count ? '消息，' + badge.textContent + ' 条未读' : '消息，没有未读');
};

const ask = () => {
  if (document.visibilityState !== 'visible' || Date.now() - touched > THERE) return;
  asked = Date.now();
  call('/api/messages/unread').then(show).catch(() => { /* the next time tells */ });
};

const touch = () => {
  const away = Date.now() - touched > THERE;
  touched = Date.now();
  if (away) ask();
};

const when = iso => { const moment = new Date(iso); return dayOf(moment) + ' ' + moment.toTimeString().slice(0, 5); };

class Messages extends Component {

  state = {list: null, q: '', failed: ''};

  componentDidMount() {
    document.title = TITLE;
    this.read(1);
  }

  componentWillUnmount() {
    clearTimeout(this.timer);
  }

  read(number) {
    const mine = this.asked = {};
    call('/api/messages?page=' + number + '&q=' + encodeURIComponent(this.state.q.trim())).then(list => mine === this.asked && this.setState({list, failed: ''}))
      .catch(error => mine === this.asked && this.setState({failed: error.message}));
  }

  look(q) {
    this.setState({q});
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(1), WAIT);
  }

  tick(path) {
    return call(path, 'POST', {}).then(count => {
      show(count);
      this.read(this.state.list.page);
    }).catch(error => this.setState({failed: error.message}));
  }

  line(row) {
    const inside = [h('span', {class: 'sg-what'}, row.text), h('span', {class: 'sg-due'}, row.title),
      h('span', {class: 'sg-quiet'}, [row.task, when(row.at), row.link ? '' : '已经办结、撤回或转给他人'].filter(Boolean).join(' · '))];
    const looks = {class: 'sg-item' + (row.read ? '' : ' sg-new')};
    return h('li', {key: row.id}, row.link ? h('a', {...looks, href: row.link, onClick: () => row.read || this.tick('/api/messages/' + row.id + '/read')}, inside) : h('div', looks, inside));
  }

  turning({page: number, pages}) {
    const step = (title, by, off) => h('button', {type: 'button', class: 'sg-button', disabled: off, onClick: () => this.read(number + by)}, title);
    return pages > 1 ? h('nav', {class: 'sg-turning', 'aria-label': '翻页'}, step('上一页', -1, number <= 1), '第 ' + number + ' 页，共 ' + pages + ' 页', step('下一页', 1, number >= pages)) : '';
  }

  render(props, {list, q, failed}) {
    return h('div', {class: 'sg-page sg-messages'}, h('section', {class: 'sg-list', 'aria-label': TITLE},
      h('h1', {}, TITLE, list ? ' ' + many(list) : ''),
      h('input', {type: 'search', value: q, placeholder: '编号、类别，例如 退回修改', 'aria-label': '查找', onInput: event => this.look(event.target.value)}),
      h('div', {class: 'sg-chips'}, h('button', {type: 'button', class: 'sg-button', id: 'read-all', disabled: !list?.rows.some(row => !row.read), onClick: () => this.tick('/api/messages/read')}, '全部标为已读'), h('a', {class: 'sg-button', href: '#/settings'}, '消息设置')),
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '',
      !list ? '正在读取……' : list.rows.length ? [h('ul', {}, list.rows.map(row => this.line(row))), this.turning(list)]
        : h('p', {class: 'sg-quiet'}, q.trim() ? '没有找到，请换一个编号或类别。' : '还没有消息。有新的待办，或您的申请有了结果，都会在这里告诉您。')));
  }

}

let listening = false;
const link = {
  id: 'shegong-bell', pluginPoint: 'tasklist.navbar.action', priority: 290, unmount: () => {},
  render: node => {
    node.innerHTML = '<a href="#/messages" id="open-messages"><span class="glyphicon glyphicon-bell"></span> 消息 <span class="sg-count" id="unread-messages"></span></a>';
    ask();
    if (listening) return;
    listening = true;
    setInterval(ask, EACH);
    addEventListener('focus', () => Date.now() - asked > EACH / 6 && ask());
    ['pointerdown', 'keydown'].forEach(kind => addEventListener(kind, touch, {capture: true, passive: true}));
    addEventListener('hashchange', () => Date.now() - asked > EACH / 6 && ask());
  }
};

export default [page('shegong-messages', '/messages', Messages), link];
