// 待办: what somebody has to decide or do, sorted by deadline; one click decides, then the next item opens.
import {many} from './words.js';
import {Page, addressOf, dueIn, h, page} from './todo/parts.js';
import {Listing, Tabs, card} from './todo/list.js';
import {Task} from './todo/decide.js';
import {Batch, look, nothing, pick, turned, without} from './todo/batch.js';
import {TakeBack} from './todo/takeback.js';

// instead of a task, the ticked ones are open
const TOGETHER = 'batch';

const typing = node => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName);

class Todo extends Page {

  title = '待办';

  state = {...this.state, chosen: nothing};

  componentDidMount() {
    super.componentDidMount();
    this.press = event => this.key(event);
    document.addEventListener('keydown', this.press);
  }

  componentWillUnmount() {
    super.componentWillUnmount();
    document.removeEventListener('keydown', this.press);
  }

  // What is ticked is looked at first; what warns is not.
  turn = row => this.choose(row, this.state.chosen.picked[row.id]);

  choose(row, ticked) {
    if (ticked) this.setState(({chosen}) => ({chosen: without(chosen, row.id)}));
    else return look(row).then(found => this.setState(({chosen}) => ({chosen: turned(chosen, found)})));
  }

  // A few at a time, so that a page is looked through while somebody watches.
  all = async () => {
    const rows = this.state.list.rows.filter(each => each.plain && !this.state.chosen.picked[each.id] && !this.state.chosen.alone[each.id]);
    this.setState({looking: true});
    for (let at = 0; at < rows.length; at += 5) await Promise.all(rows.slice(at, at + 5).map(row => this.choose(row)));
    this.setState({looking: false});
  };

  together(over) {
    this.setState(({chosen}) => ({chosen: over.reduce(without, chosen)}));
    this.listing.read();
  }

  show(id) {
    location.hash = this.to(id);
  }

  told = list => this.setState(now => ({list, waiting: now.at.asked.q ? now.waiting : many(list)}));

  // The item after the decided one takes its place; what waits for another's word is not done here.
  decided(task, said, takeBack) {
    const place = this.state.list.rows.findIndex(row => row.id === task.id);
    this.setState({said, back: takeBack ? task.number : ''});
    this.listing.read().then(list => {
      const at = Math.max(0, place), next = list && [...list.rows.slice(at), ...list.rows.slice(0, at).reverse()].find(row => !row.waitsFor);
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

  about = row => [row.askedBy ? row.askedBy + '请您提意见' : row.waitsFor ? '等' + row.waitsFor + '的意见' : '', row.onBehalfOf ? '代 ' + row.onBehalfOf : '', row.unitName, row.name.split('：')[0], row.officialNumber];

  row = row => this.state.at.asked.pick ? pick(row, this.state.chosen, this.about(row).filter(Boolean).join(' · '), this.turn) : card({key: row.id, href: this.to(row.id), here: row.id === this.state.at.open, tone: row.urgency, tag: dueIn(row),
    what: row.name.split('：').slice(1).join('：') || row.name, about: this.about(row)});

  // Where several are ticked, and on a phone the way on to deciding on them.
  picking({asked: {pick: on, ...asked}}, {list, chosen, looking}) {
    const count = Object.keys(chosen.picked).length;
    if (!on) return list?.rows.filter(row => row.plain).length > 1 ? h('div', {class: 'sg-picking'}, h('a', {class: 'sg-button', href: addressOf('todo', '', {...asked, pick: 1})}, '批量办理')) : '';
    return h('div', {class: 'sg-picking'}, h('button', {type: 'button', class: 'sg-button', disabled: looking, onClick: this.all}, looking ? '正在核对……' : '全选本页'), h('a', {class: 'sg-button', href: addressOf('todo', '', asked)}, '逐件办理'),
      h('a', {class: 'sg-button sg-main', href: this.to(TOGETHER), 'aria-disabled': count && !looking ? null : 'true'}, '已选 ' + count + ' 件，办理'));
  }

  detail({open, asked}, {chosen, list}) {
    if (asked.pick) return h(Batch, {chosen, done: over => this.together(over)});
    const row = list?.rows.find(each => each.id === open);
    return open ? h(Task, {id: open, urgency: row?.urgency, ref: task => { this.task = task; }, told: said => this.setState({said, back: ''}), decided: (task, words, takeBack) => this.decided(task, words, takeBack)})
      : h('p', {class: 'sg-quiet sg-hint'}, '从左边选一件。键盘：J 下一件，K 上一件，A 同意，X 不同意，R 退回。');
  }

  render(props, {waiting, at, at: {open, asked}}) {
    const {pick: on, ...wanted} = asked;
    return h('div', {class: 'sg-page' + (open ? ' sg-open' : '')},
      h('section', {class: 'sg-list', 'aria-label': this.title}, h('h1', {class: 'sg-sr'}, this.title), h(Tabs, {here: 'todo', waiting}),
        h(Listing, {api: '/api/todo', asked: wanted, ask: (to, silently) => this.ask({...to, pick: on}, silently), card: this.row, told: this.told, hint: '姓名、假别（按 / 查找）', none: '没有要办的事。', missing: '没有找到，请换一个姓名或假别。',
          ref: listing => { this.listing = listing; }}, this.picking(at, this.state), open ? h('p', {class: 'sg-done', role: 'status'}) : this.words())),
      h('section', {class: 'sg-detail', 'aria-label': '办理'}, open ? [h('a', {class: 'sg-back', href: addressOf('todo', '', asked)}, on ? '‹ 返回勾选' : '‹ 待办'), this.words()] : '', this.detail(at, this.state)));
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
