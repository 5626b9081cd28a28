// 待办: what somebody has to decide or do, sorted by deadline; one click decides, then the next item opens.
import {many} from './paged.js';
import {Page, addressOf, dueIn, h, page} from './todo/parts.js';
import {Listing, Tabs, card} from './todo/list.js';
import {Task} from './todo/decide.js';
import {TakeBack} from './todo/takeback.js';

const typing = node => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);

class Todo extends Page {

  title = '待办';

  // by task, as long as the page is open
  written = new Map();

  componentDidMount() {
    super.componentDidMount();
    this.press = event => this.key(event);
    document.addEventListener('keydown', this.press);
  }

  componentWillUnmount() {
    super.componentWillUnmount();
    document.removeEventListener('keydown', this.press);
  }

  show(id) {
    location.hash = this.to(id);
  }

  told = list => this.setState(now => ({list, waiting: now.at.asked.q ? now.waiting : many(list)}));

  // The item after the decided one takes its place.
  decided(task, said, takeBack) {
    const place = this.state.list.rows.findIndex(row => row.id === task.id);
    this.setState({said, back: takeBack ? task.number : ''});
    this.listing.read().then(list => {
      const next = list && list.rows[Math.max(0, Math.min(place, list.rows.length - 1))];
      this.setState({said: said + (next ? '' : '今天的都办完了。')});
      this.show(next?.id);
    });
  }

  // What was decided last is to be decided again.
  taken(answer) {
    this.setState({said: answer.message + '。', back: ''});
    this.listing.read().then(() => this.show(answer.task));
  }

  words() {
    const {said = '', back} = this.state;
    return [h('p', {class: 'sg-done', role: 'status'}, said), back ? h(TakeBack, {number: back, taken: answer => this.taken(answer)}) : ''];
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.querySelector('.modal')) return;
    const rows = this.state.list?.rows || [], at = rows.findIndex(row => row.id === this.state.at.open), key = event.key.toLowerCase();
    const to = {j: at + 1, k: Math.max(0, at - 1)}[key], choice = {a: 'approve', x: 'refuse', r: 'return'}[key];
    if (to !== undefined && rows[to]) this.show(rows[to].id);
    // a key that is held down decides once, and not on all that follow
    else if (choice && this.task) event.repeat || this.task.choose(choice);
    else if (key === '/') this.listing.search.focus();
    else return;
    event.preventDefault();
  }

  row = row => card({key: row.id, href: this.to(row.id), here: row.id === this.state.at.open, tone: row.urgency, tag: dueIn(row),
    what: row.name.split('：').slice(1).join('：') || row.name, about: [row.onBehalfOf ? '代 ' + row.onBehalfOf : '', row.unitName, row.name.split('：')[0], row.officialNumber]});

  render(props, {list, waiting, at: {open, asked}}) {
    const row = list?.rows.find(each => each.id === open);
    return h('div', {class: 'sg-page' + (open ? ' sg-open' : '')},
      h('section', {class: 'sg-list', 'aria-label': this.title}, h('h1', {class: 'sg-sr'}, this.title), h(Tabs, {here: 'todo', waiting}),
        h(Listing, {api: '/api/todo', asked, ask: this.ask, card: this.row, told: this.told, hint: '姓名、假别（按 / 查找）', none: '没有要办的事。', missing: '没有找到，请换一个姓名或假别。',
          ref: listing => { this.listing = listing; }}, open ? h('p', {class: 'sg-done', role: 'status'}) : this.words())),
      h('section', {class: 'sg-detail', 'aria-label': '办理'}, open ? [h('a', {class: 'sg-back', href: addressOf('todo', '', asked)}, '‹ 待办'), this.words(),
        h(Task, {id: open, written: this.written, urgency: row?.urgency, ref: task => { this.task = task; }, decided: (task, words, takeBack) => this.decided(task, words, takeBack)})]
        : h('p', {class: 'sg-quiet sg-hint'}, '从左边选一件。键盘：J 下一件，K 上一件，A 同意，X 不同意，R 退回。')));
  }

}

// Whoever is known and asks for nothing comes here; the list that the web app brings is there for whoever asks for it.
window.angular.module('cam.tasklist').run(['$route', $route => {
  $route.routes['/'].resolveRedirectTo = ['AuthenticationService', '$location', (known, $location) =>
    Object.keys($location.search()).length ? undefined : known.getAuthentication().then(() => '/todo', () => undefined)];
}]);

const link = {
  id: 'shegong-todo-link', pluginPoint: 'tasklist.navbar.action', priority: 300, unmount: () => {},
  render: node => { node.innerHTML = '<a href="#/todo" id="open-todo"><span class="glyphicon glyphicon-check"></span> 待办</a>'; }
};

export default [page('shegong-todo', '/todo/:task?', Todo), link];
