// How far a recruitment campaign has come, for whoever has one of its tasks open; and where it is ended before its time.
import {element} from './element.js';
import {stopping, table} from './formparts.js';
import {call} from './server.js';
import {day} from './words.js';

const title = '招聘进展';

// The task carries its request's number in the local variable that its form shows.
const numberOf = async taskId => {
  const variables = await call('/camunda/api/engine/engine/default/task/' + taskId + '/form-variables?variableNames=brief&deserializeValues=false');
  return variables.brief ? JSON.parse(variables.brief.value).number : '';
};

const answered = party => party.answeredOn ? (party.agrees ? '无异议' : '有异议') + '（' + day(party.answeredOn) + '）' : element('strong', {class: 'text-danger'}, '未答复');

const progress = campaign => element('div', {},
  table(['事项', '内容'], [['招聘', campaign.unitName + ' ' + campaign.routeTitle + ' ' + campaign.posts + '人'], ['状态', campaign.running ? '进行中' : campaign.state], ['尚缺', campaign.open + '人'],
    ['报名截止日', day(campaign.applyUntil)], ['公示', campaign.publishedOn ? day(campaign.publishedOn) + '至' + day(campaign.publishedUntil) : ''], ['终止理由', campaign.stopReason]].filter(line => line[1])),
  element('h5', {}, '候选人'),
  campaign.counts.length ? table(['进展', '人数'], campaign.counts.map(count => [count.title, count.people + '人'])) : element('p', {class: 'text-muted'}, '还没有登记。'),
  campaign.reviews.length ? [element('h5', {}, '资格联审'), table(['单位', '发出', '答复'], campaign.reviews.map(party => [party.title, day(party.openedOn), answered(party)]))] : '');

const show = async (node, taskId) => {
  node.replaceChildren('正在读取……');
  try {
    const number = await numberOf(taskId);
    if (!/^recruitment-/.test(number)) return node.replaceChildren(element('p', {}, '这不是招聘任务。'));
    const campaign = await call('/api/recruitments/' + number);
    node.replaceChildren(progress(campaign), campaign.running && campaign.tasks.length
      ? stopping(number, '终止招聘', '整个招聘到此为止，不能恢复；已办理的内容留档，占用的名额释放。', () => location.reload()) : '');
  }
  catch (error) { node.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)); }
};

// A tab belongs to all tasks or to none; of other processes it is hidden.
const hide = () => {
  const process = document.querySelector('h4.process-definition');
  document.querySelectorAll('.nav-tabs > li').forEach(tab => {
    if (tab.textContent.trim() === title) tab.style.display = process && process.firstChild.textContent.trim() === '招聘' ? '' : 'none';
  });
};

new MutationObserver(hide).observe(document.body, {childList: true, subtree: true, characterData: true});

export default [{
  id: 'recruitment-progress', pluginPoint: 'tasklist.task.detail', priority: 250, properties: {label: title},
  render: (node, {taskId}) => { const place = element('div', {id: 'recruitment-progress'}); node.append(place); show(place, taskId); },
  unmount: () => {}
}];
