// 设置代理: who handles the tasks of somebody who holds a post while they are away.
import {h, page} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {date, ticks} from '../parts/fields.js';
import {form} from '../parts/form.js';
import {Picker, from} from '../parts/picker.js';
import {reading} from '../parts/reading.js';
import {Room} from '../parts/room.js';
import {Sure} from '../parts/sure.js';
import {table} from '../parts/table.js';
import {call, me} from '../server.js';
import {day} from '../words.js';

const named = person => [person.account, person.name + (person.work ? '（' + person.work + '）' : '')];

const somebody = {hint: '输入姓名、账号或单位查找', option: named};

const NOBODY = {holder: '', deputy: '', from: '', until: '', processes: []};

const entry = ({holders, processes}, done) => form({draft: 'deputy', begin: NOBODY, button: '设置代理', id: 'save-absence', done, told: answer => answer.message + '。',
  send: values => call('/api/absences', 'POST', {account: values.holder || null, deputy: values.deputy, from: values.from || null, until: values.until || null, processes: values.processes}),
  fields: tie => [holders.length > 1 ? h(Picker, {...somebody, ...tie('holder'), id: 'absence-holder', title: '离岗人员', first: '本人', find: from('/api/absences/holders')}) : '',
    h(Picker, {...somebody, ...tie('deputy'), id: 'absence-deputy', title: '代理人', first: '请选择代理人', find: from('/api/absences/people')}),
    date({...tie('from'), id: 'absence-from', title: '从'}), date({...tie('until'), id: 'absence-until', title: '至（含当日）'}),
    ticks({...tie('processes'), id: 'absence', title: '代理哪些流程（都不选即全部）', options: processes.map(each => [each.id, each.title])})]});

const end = (absence, read) => absence.endable ? h(Sure, {title: '提前结束', question: '今天起由' + absence.name + '自己办理，未办的任务收回。', act: () => call('/api/absences/' + absence.id + '/end', 'POST').then(read)}) : '';

class Deputy extends Room {

  title = '设置代理';

  read = () => this.listing.read();

  row = absence => [absence.name, absence.deputyName, day(absence.from), day(absence.until), absence.processes.join('、') || '全部', absence.state, end(absence, this.read)];

  content({asked}) {
    return h('div', {id: 'shegong-deputy'}, reading('/api/absences', known => known.holders.length ? h('div', {class: 'sg-card'}, entry(known, this.read),
      h('p', {class: 'sg-quiet'}, '代理期间，待办任务（含已经收到、还没有办理的）由代理人办理，意见注明代谁办理。工会、班子会议、纪检和联审的意见，以及本人作为社区工作者办理的事项，不能代理。'))
      : h('p', {}, '您没有任职，不需要设置代理；请假时在申请表中填写代岗人。')),
    h('h2', {class: 'sg-head'}, '代理记录'), h(Listing, {api: '/api/absences', asked, ask: this.ask, unit: '次', hint: '姓名、账号', none: '还没有设置过代理。', missing: '没有找到，请换一个姓名或账号。',
      ref: listing => { this.listing = listing; }, draw: rows => table(['离岗人员', '代理人', '从', '至', '流程', '状态', ''], rows.map(this.row))}));
  }

}

// One's own menu, under one's name, is drawn again by the web app whenever its header is; the house menu is shown to few.
const enter = () => document.querySelectorAll('.app-menu li.account .dropdown-menu').forEach(menu => {
  if (menu.querySelector('.shegong-deputy')) return;
  const item = document.createElement('li');
  item.className = 'shegong-deputy';
  item.innerHTML = '<a href="#/deputy" id="open-deputy">设置代理</a>';
  menu.prepend(item);
});

let watching;

const link = {
  id: 'shegong-deputy-link', pluginPoint: 'tasklist.navbar.action', priority: 150, unmount: () => {},
  render: () => me().then(person => {
    if (!person.office || watching) return;
    watching = new MutationObserver(enter);
    watching.observe(document.body, {childList: true, subtree: true});
    enter();
  })
};

export default [page('shegong-deputy', '/deputy', Deputy), link];
