// What stands under 档案与规定: who may come where, and the way from one to the other.
import {list as readDrafts} from '../keeping.js';
import {call} from '../server.js';
import {Component, Page, addressOf, h} from '../todo/parts.js';
import {refused} from './said.js';

const ROOMS = [
  {name: 'file', title: '我的档案', about: '基本信息、假期余额、档案记载，以及谁查阅过', may: person => person.worker, who: '社区工作者本人'},
  {name: 'filings', title: '报备记录', about: '不需要审批、已经报备的事项', may: person => person.office, who: '任职人员和系统管理员'},
  {name: 'files', title: '查阅档案', about: '所管人员的档案；登记加班、检查和通报；重设密码', may: person => person.office, who: '任职人员和系统管理员'},
  {name: 'facts', title: '人事登记', about: '怀孕、生育、工伤、处分、表彰、证书、岗位变动和更正', may: person => person.keepsFiles, who: '人事经办岗位'},
  {name: 'training', title: '培训台账', about: '每人每年参加的培训和还缺的；登记集中培训', may: person => person.worker || person.office, who: '社区工作者和任职人员'},
  {name: 'committees', title: '两委任职', about: '各社区书记、主任和委员的任期、一肩挑，后备人才库', may: person => person.office, who: '任职人员和系统管理员'},
  {name: 'pay', title: '薪级与工资变动', about: '可以提出的薪级变动；每月报人社、财政的工资变动表', may: person => person.office, who: '任职人员'},
  {name: 'roster', title: '导入花名册', about: '单位、人员、岗位和已有档案', may: person => person.administers, who: '系统管理员'},
  {name: 'rules', title: '本地规定', about: '本单位某一天适用的每一项规定和出处', may: () => true, who: ''},
  {name: 'models', title: '流程', about: '各流程的版本、不同之处，恢复和迁移', may: person => person.designs, who: '流程设计人员和系统管理员'},
  {name: 'tryrun', title: '试走', about: '一份申请会由谁、何时、依据什么办理，什么都不保存', may: person => person.designs, who: '流程设计人员和系统管理员'},
  {name: 'trail', title: '查阅与操作记录', about: '谁在什么时候看过、改过哪些人的数据', may: person => person.seesTrail, who: '系统管理员和督查'},
  {name: 'deputy', title: '设置代理', about: '离岗期间由谁办理待办任务', may: person => person.office, who: '任职人员和系统管理员'}
];

const open = person => ROOMS.filter(room => room.may(person));

// The rooms somebody may enter, each with what it is for.
export const index = person => h('ul', {}, open(person).map(({name, title, about}) => h('li', {key: name, class: 'sg-item sg-room-link'}, h('a', {class: 'sg-what', href: addressOf(name)}, title), h('span', {class: 'sg-quiet'}, about))));

// From one thing back to the list it stands on.
export const up = (href, words) => h('p', {}, h('a', {class: 'sg-more', href}, '‹ ' + words));

class Ways extends Component {

  componentDidMount() {
    this.nav.querySelector('[aria-current]')?.scrollIntoView({inline: 'center', block: 'nearest'});
  }

  render({person, here}) {
    return h('nav', {class: 'sg-tabs', 'aria-label': '档案与规定', ref: nav => { this.nav = nav; }}, h('a', {class: 'sg-tab sg-quiet', href: addressOf('desk')}, '‹ 目录'),
      open(person).map(({name, title}) => h('a', {class: 'sg-tab', key: name, href: addressOf(name), 'aria-current': name === here ? 'page' : null}, title)));
  }

}

// A page of them; content(at, state) draws what is on it.
export class Room extends Page {

  componentDidMount() {
    super.componentDidMount();
    // what was begun is offered where it can be read; a form says itself where it cannot
    call('/api/me').then(person => readDrafts().catch(() => undefined).then(() => this.setState({person}))).catch(error => this.setState({closed: error.message}));
  }

  entered({at, person}) {
    const room = ROOMS.find(each => each.name === at.name);
    return [h(Ways, {person, here: at.name}), h('h1', {class: 'sg-sr'}, this.title),
      room.may(person) ? this.content(at, this.state) : refused('“' + room.title + '”由' + room.who + '使用，您没有这样的身份。需要时请联系系统管理员登记您的任职。')];
  }

  render(props, state) {
    return h('div', {class: 'sg-page sg-room'}, h('div', {class: 'sg-list', id: 'shegong-desk', role: 'region', 'aria-label': this.title},
      state.closed ? refused(state.closed) : state.person ? this.entered(state) : h('p', {'aria-busy': 'true'}, '正在读取……')));
  }

}
