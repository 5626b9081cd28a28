// 消息: how many of them nobody has read stands in the bar; the page lists them, each with the way to what it is about.
import {call} from './server.js';
import {many, moment} from './words.js';
import {Page, h, page} from './todo/parts.js';
import {Listing} from './todo/list.js';
import {refused} from './parts/said.js';

const EACH = 60_000;
// Who has touched nothing for so long is not there: asking on would keep a session open for nobody.
const THERE = 5 * EACH;
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

class Messages extends Page {

  title = '消息';

  tick(path) {
    return call(path, 'POST', {}).then(count => {
      show(count);
      this.listing.read();
    }).catch(error => this.setState({failed: error.message}));
  }

  line = row => {
    const inside = [h('span', {class: 'sg-what'}, row.text), h('span', {class: 'sg-due'}, row.title),
      h('span', {class: 'sg-quiet'}, [row.task, moment(row.at), row.link ? '' : '已经办结、撤回或转给他人'].filter(Boolean).join(' · '))];
    const looks = {class: 'sg-item' + (row.read ? '' : ' sg-new')};
    return h('li', {key: row.id}, row.link ? h('a', {...looks, href: row.link, onClick: () => row.read || this.tick('/api/messages/' + row.id + '/read')}, inside) : h('div', looks, inside));
  };

  render(props, {list, failed, at: {asked}}) {
    return h('div', {class: 'sg-page sg-messages'}, h('section', {class: 'sg-list', 'aria-label': this.title}, h('h1', {}, this.title, list ? ' ' + many(list) : ''),
      h(Listing, {api: '/api/messages', asked, ask: this.ask, card: this.line, told: found => this.setState({list: found}), ref: listing => { this.listing = listing; }, hint: '编号、类别，例如 退回修改',
        none: '还没有消息。有新的待办，或您的申请有了结果，都会在这里告诉您。', missing: '没有找到，请换一个编号或类别。'},
      h('div', {class: 'sg-chips'}, h('button', {type: 'button', class: 'sg-button', id: 'read-all', disabled: !list?.rows.some(row => !row.read), onClick: () => this.tick('/api/messages/read')}, '全部标为已读'), h('a', {class: 'sg-button', href: '#/settings'}, '消息设置')),
      refused(failed))));
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
