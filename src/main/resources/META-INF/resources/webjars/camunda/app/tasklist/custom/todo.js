// 待办: what somebody has to decide or do, sorted by deadline; one click decides, then the next item opens.
import {call} from './page.js';
import {many} from './paged.js';
import {Component, dueIn, h, page} from './todo/parts.js';
import {Task} from './todo/decide.js';

const WAIT = 300;
const TITLE = '待办';

const opened = () => decodeURIComponent((/^#\/todo\/([^/?]+)/.exec(location.hash) || [])[1] || '');

const typing = node => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);

class Todo extends Component {

  // by task, as long as the page is open
  written = new Map();

  state = {list: null, q: '', open: opened(), said: '', failed: ''};

  componentDidMount() {
    document.title = TITLE;
    this.follow = () => this.setState({open: opened()});
    this.press = event => this.key(event);
    addEventListener('hashchange', this.follow);
    document.addEventListener('keydown', this.press);
    this.read(1);
  }

  componentWillUnmount() {
    removeEventListener('hashchange', this.follow);
    document.removeEventListener('keydown', this.press);
    clearTimeout(this.timer);
  }

  read(number) {
    const mine = this.asked = {};
    return call('/api/todo?page=' + number + '&q=' + encodeURIComponent(this.state.q.trim())).then(list => {
      if (mine === this.asked) this.setState({list, failed: ''});
      return list;
    }).catch(error => mine === this.asked && this.setState({failed: error.message}));
  }

  look(q) {
    this.setState({q});
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(1), WAIT);
  }

  show(id) {
    location.hash = id ? '#/todo/' + encodeURIComponent(id) : '#/todo';
  }

  // The item after the decided one takes its place.
  decided(task, said) {
    const place = this.state.list.rows.findIndex(row => row.id === task.id);
    this.setState({said});
    this.read(this.state.list.page).then(list => {
      const next = list && list.rows[Math.max(0, Math.min(place, list.rows.length - 1))];
      this.setState({said: said + (next ? '' : '今天的都办完了。')});
      this.show(next?.id);
    });
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const rows = this.state.list?.rows || [], at = rows.findIndex(row => row.id === this.state.open), key = event.key.toLowerCase();
    const to = {j: at + 1, k: Math.max(0, at - 1)}[key], choice = {a: 'approve', x: 'refuse', r: 'return'}[key];
    if (to !== undefined && rows[to]) this.show(rows[to].id);
    // a key that is held down decides once, and not on all that follow
    else if (choice && this.task) event.repeat || this.task.choose(choice);
    else if (key === '/') this.search.focus();
    else return;
    event.preventDefault();
  }

  card(row) {
    return h('li', {key: row.id}, h('a', {class: 'sg-item sg-' + row.urgency, href: '#/todo/' + encodeURIComponent(row.id), 'aria-current': row.id === this.state.open ? 'true' : null},
      h('span', {class: 'sg-what'}, row.name.split('：').slice(1).join('：') || row.name),
      row.due ? h('span', {class: 'sg-due sg-' + row.urgency}, dueIn(row)) : '',
      h('span', {class: 'sg-quiet'}, [row.unitName, row.name.split('：')[0], row.officialNumber].filter(Boolean).join(' · '))));
  }

  turning({page: number, pages}) {
    const step = (title, by, off) => h('button', {type: 'button', class: 'sg-button', disabled: off, onClick: () => this.read(number + by)}, title);
    return pages > 1 ? h('nav', {class: 'sg-turning', 'aria-label': '翻页'}, step('上一页', -1, number <= 1), '第 ' + number + ' 页，共 ' + pages + ' 页', step('下一页', 1, number >= pages)) : '';
  }

  render(props, {list, q, open, said, failed}) {
    const row = list?.rows.find(each => each.id === open);
    return h('div', {class: 'sg-page' + (open ? ' sg-open' : '')},
      h('section', {class: 'sg-list', 'aria-label': TITLE},
        h('h1', {}, TITLE, list ? ' ' + many(list) : ''),
        h('input', {type: 'search', value: q, placeholder: '姓名、假别（按 / 查找）', 'aria-label': '查找', ref: box => { this.search = box; }, onInput: event => this.look(event.target.value)}),
        h('p', {class: 'sg-done', role: 'status'}, open ? '' : said),
        failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '',
        !list ? '正在读取……' : list.rows.length ? [h('ul', {}, list.rows.map(each => this.card(each))), this.turning(list)]
          : h('p', {class: 'sg-quiet'}, q.trim() ? '没有找到，请换一个姓名或假别。' : '没有要办的事。')),
      h('section', {class: 'sg-detail'}, open ? [h('a', {class: 'sg-back', href: '#/todo'}, '‹ 待办'), h('p', {class: 'sg-done', role: 'status'}, said),
        h(Task, {id: open, written: this.written, urgency: row?.urgency, ref: task => { this.task = task; }, decided: (task, words) => this.decided(task, words)})]
        : h('p', {class: 'sg-quiet sg-hint'}, '从左边选一件。键盘：J 下一件，K 上一件，A 同意，X 不同意，R 退回。')));
  }

}

const link = {
  id: 'shegong-todo-link', pluginPoint: 'tasklist.navbar.action', priority: 300, unmount: () => {},
  render: node => { node.innerHTML = '<a href="#/todo" id="open-todo"><span class="glyphicon glyphicon-check"></span> 待办</a>'; }
};

export default [page('shegong-todo', '/todo/:task?', Todo), link];
