// How far a recruitment campaign has come, for whoever has one of its tasks open; and where it is ended before its time.
import {h, render} from './todo/parts.js';
import {reading} from './parts/reading.js';
import {lines} from './parts/said.js';
import {Sure} from './parts/sure.js';
import {table} from './parts/table.js';
import {call} from './server.js';
import {day} from './words.js';

const title = '招聘进展';

const answered = party => party.answeredOn ? (party.agrees ? '无异议' : '有异议') + '（' + day(party.answeredOn) + '）' : h('strong', {}, '未答复');

const progress = campaign => [
  lines([['招聘', campaign.unitName + ' ' + campaign.routeTitle + ' ' + campaign.posts + '人'], ['状态', campaign.running ? '进行中' : campaign.state], ['尚缺', campaign.open + '人'], ['报名截止日', day(campaign.applyUntil)],
    ['公示', campaign.publishedOn ? day(campaign.publishedOn) + '至' + day(campaign.publishedUntil) : ''], ['终止理由', campaign.stopReason]]),
  h('h3', {class: 'sg-head'}, '候选人'), campaign.counts.length ? table(['进展', '人数'], campaign.counts.map(count => [count.title, count.people + '人'])) : h('p', {class: 'sg-quiet'}, '还没有登记。'),
  campaign.reviews.length ? [h('h3', {class: 'sg-head'}, '资格联审'), table(['单位', '发出', '答复'], campaign.reviews.map(party => [party.title, day(party.openedOn), answered(party)]))] : ''];

// Ends a campaign that others have worked on.
const stopping = number => h(Sure, {title: '终止招聘', question: '整个招聘到此为止，不能恢复；已办理的内容留档，占用的名额释放。', reason: 'stop-' + number, longest: 1000,
  act: reason => call('/api/requests/' + number + '/withdraw', 'POST', {reason}).then(() => location.reload())});

const shown = number => /^recruitment-/.test(number) ? reading('/api/recruitments/' + number, campaign => [progress(campaign), campaign.running && campaign.tasks.length ? stopping(number) : '']) : h('p', {}, '这不是招聘任务。');

// The task carries its request's number in the local variable that its form shows.
const ofTask = taskId => reading('/camunda/api/engine/engine/default/task/' + taskId + '/form-variables?variableNames=brief&deserializeValues=false',
  variables => shown(variables.brief ? JSON.parse(variables.brief.value).number : ''));

export const show = (node, taskId) => render(h('div', {id: 'recruitment-progress'}, ofTask(taskId)), node);

// A tab belongs to all tasks or to none; of other processes it is hidden.
const hide = () => {
  const process = document.querySelector('h4.process-definition');
  document.querySelectorAll('.nav-tabs > li').forEach(tab => {
    if (tab.textContent.trim() === title) tab.style.display = process && process.firstChild.textContent.trim() === '招聘' ? '' : 'none';
  });
};

new MutationObserver(hide).observe(document.body, {childList: true, subtree: true, characterData: true});

let place;

export default [{
  id: 'recruitment-progress', pluginPoint: 'tasklist.task.detail', priority: 250, properties: {label: title},
  render: (node, {taskId}) => {
    place = node;
    show(node, taskId);
  },
  unmount: () => { if (place) render(null, place); }
}];
