// "设置代理": who handles the tasks of somebody who holds a post while they are away.
import {element} from './element.js';
import {confirming} from './formparts.js';
import {call, saved} from './server.js';
import {day} from './words.js';
import {narrowed, paged} from './paged.js';
import {again, leave, panel} from './panels.js';

const field = (label, ...inputs) => element('div', {class: 'form-group'}, element('label', {}, label), ...inputs);

const named = person => element('option', {value: person.account}, person.name + (person.work ? '（' + person.work + '）' : ''));

// A list that the server searches: a county has more people than a page can hold.
const chooser = (id, label, path) => {
  const list = element('select', {class: 'form-control', id, 'aria-label': label});
  const search = element('input', {type: 'search', class: 'form-control', placeholder: '输入姓名、账号或单位查找', 'aria-label': '查找' + label});
  return {list, search, read: title => narrowed(list, search, path, people => people.map(named), title)};
};

const entry = (page, refresh) => {
  const holder = chooser('absence-holder', '离岗人员', '/api/absences/holders'), deputy = chooser('absence-deputy', '代理人', '/api/absences/people');
  if (page.holders.length > 1) holder.read('本人').catch(() => {});
  deputy.read('请选择代理人').catch(() => {});
  const from = element('input', {type: 'date', id: 'absence-from', class: 'form-control', 'aria-label': '开始日期'});
  const until = element('input', {type: 'date', id: 'absence-until', class: 'form-control', 'aria-label': '结束日期'});
  const boxes = page.processes.map(process => element('input', {type: 'checkbox', id: 'absence-' + process.id, value: process.id}));
  const answer = element('div');
  const save = element('button', {type: 'button', class: 'btn btn-primary', id: 'save-absence', onclick: () => {
    save.disabled = true;
    call('/api/absences', 'POST', {account: holder.list.value || null, deputy: deputy.list.value, from: from.value || null, until: until.value || null,
      processes: boxes.filter(box => box.checked).map(box => box.value)})
      .then(() => { saved(save); return refresh(); }).catch(error => { save.disabled = false; answer.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)); });
  }}, '设置代理');
  return element('div', {style: 'max-width:640px', 'data-draft': 'deputy'},
    page.holders.length > 1 ? field('离岗人员', holder.search, holder.list) : '',
    field('代理人', deputy.search, deputy.list),
    element('div', {class: 'row'}, element('div', {class: 'col-sm-6'}, field('从', from)), element('div', {class: 'col-sm-6'}, field('至（含当日）', until))),
    field('代理哪些流程（都不选即全部）', element('div', {}, boxes.map((box, index) =>
      element('label', {class: 'checkbox-inline', style: 'margin:0 12px 4px 0'}, box, page.processes[index].title)))),
    element('p', {class: 'help-block'}, '代理期间，待办任务（含已经收到、还没有办理的）由代理人办理，意见注明代谁办理。工会、班子会议、纪检和联审的意见，以及本人作为社区工作者办理的事项，不能代理。'),
    answer, save);
};

const listed = async () => {
  const list = await paged('/api/absences', ['离岗人员', '代理人', '从', '至', '流程', '状态', ''], absence => [
    absence.name, absence.deputyName, day(absence.from), day(absence.until), absence.processes.join('、') || '全部', absence.state,
    absence.endable ? confirming('提前结束', '今天起由' + absence.name + '自己办理，未办的任务收回。', () => call('/api/absences/' + absence.id + '/end', 'POST')
      .then(() => list.dispatchEvent(new CustomEvent('shegong-changed')))) : ''],
  {hint: '按姓名、账号查找', none: '还没有设置过代理。', unit: '次'});
  return list;
};

const open = () => {
  const body = element('div', {style: 'padding:16px;overflow:auto;flex:1'}, '正在读取……');
  const load = () => Promise.all([call('/api/absences'), listed()]).then(([page, list]) => body.replaceChildren(
    page.holders.length ? entry(page, load) : element('p', {}, '您没有任职，不需要设置代理；请假时在申请表中填写代岗人。'),
    element('h4', {style: 'margin-top:24px'}, '代理记录'), list))
    .catch(error => body.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)));
  panel('shegong-deputy', element('h3', {style: 'flex:1;margin:8px 0'}, '设置代理'), body);
  load();
};

// One's own menu, under one's name, is drawn again by the web app whenever its header is; the house menu is shown to few.
const enter = () => document.querySelectorAll('.app-menu li.account .dropdown-menu').forEach(menu => {
  if (!menu.querySelector('.shegong-deputy')) {
    menu.prepend(element('li', {class: 'shegong-deputy'}, element('a', {href: '', id: 'open-deputy', onclick: event => { event.preventDefault(); open(); }}, '设置代理')));
  }
});

let watching;

export default [{
  id: 'shegong-deputy', pluginPoint: 'tasklist.navbar.action', priority: 150,
  render: () => again('shegong-deputy', open).then(person => {
    if (!person.office || watching) return;
    watching = new MutationObserver(enter);
    watching.observe(document.body, {childList: true, subtree: true});
    enter();
  }),
  unmount: () => leave('shegong-deputy')
}];
