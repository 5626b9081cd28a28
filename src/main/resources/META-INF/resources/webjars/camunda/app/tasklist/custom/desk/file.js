// One's own personnel file, and who else looked into it.
import {h, page} from '../todo/parts.js';
import {Room} from '../parts/room.js';
import {reading} from '../parts/reading.js';
import {lines, small} from '../parts/said.js';
import {table} from '../parts/table.js';
import {inWords, minute, month} from '../words.js';
import {Trail} from './trail.js';

const path = code => '/api/workers/' + encodeURIComponent(code) + '/file';

const days = number => number + ' 天';

const contract = ({employment: now, employmentTitle}) => now ? (now.from ? now.from + ' 至 ' : '') + now.term + (now.endedOn ? '，已于 ' + now.endedOn + ' 终止' : '') : employmentTitle;

const master = file => lines([['编号', file.code], ['单位', file.unitName], ['职务', file.positionTitles], ['出生日期', file.birthDate], ['身份证号', file.idNumber], ['参加工作', file.workingSince], ['到本单位', file.servingSince],
  file.leftOn ? ['退出', file.leftOn + ' ' + file.leftBecause] : ['法定退休', month(file.retiresOn) + '（' + file.retirementAge + '）'], ['薪级', file.grade && String(file.grade)], ['合同', contract(file)]]);

// A line that was struck out stays readable, with who struck it out and why.
export const struck = entry => entry.struck ? h('small', {class: 'sg-struck'}, '已划去（' + entry.struck.by + '，' + minute(entry.struck.at) + '）：' + entry.struck.because) : '';

const told = entry => h('div', {}, h(entry.struck ? 's' : 'span', {}, inWords(entry.summary) + (entry.organiser ? '（' + entry.organiser + '）' : '')),
  (entry.facts || []).map(fact => small(fact.label + '：' + inWords(fact.value))), struck(entry));

const sheets = file => [
  h('div', {class: 'sg-card'}, h('h2', {}, file.name), master(file), h('a', {class: 'sg-button', href: path(file.code) + '.docx', download: ''}, '打印档案')),
  h('h2', {class: 'sg-head'}, '假期余额'),
  table(['假别', '年度', '可享受', '已休', '审批中占用', '剩余', '依据'], file.balances.map(each => [each.title, each.year, days(each.entitlement), days(each.taken), days(each.reserved), days(each.left), each.source])),
  h('h2', {class: 'sg-head'}, '档案记载'),
  file.entries.length ? table(['日期', '类别', '记载', '申请', '依据'], file.entries.map(entry => [inWords(entry.days), entry.kindTitle, told(entry), entry.officialNumber || '', (entry.source || '') + (entry.paper ? '《' + entry.paper + '》' : '')])) : h('p', {}, '还没有记载。')];

// besides is told how to read the file again.
export const personnelFile = (code, besides = () => '') => reading(path(code), (file, again) => [sheets(file), besides(again, file)]);

class File extends Room {

  title = '我的档案';

  content({asked}, {person}) {
    return [personnelFile(person.account), h('h2', {class: 'sg-head'}, '谁查阅过我的档案'),
      h('p', {class: 'sg-quiet'}, '他人查阅、下载、变更您的档案和账号的记录。您自己的查阅不列入；十分钟内的重复查阅只记一次。'),
      h('div', {id: 'audit-own'}, h(Trail, {asked: {...asked, worker: person.account}, ask: ({worker, ...rest}, silently) => this.ask(rest, silently), own: true}))];
  }

}

export default [page('shegong-file', '/file', File)];
