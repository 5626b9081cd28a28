// 薪级与工资变动: who may be proposed for another grade, what the next monthly list says, and the lists that were sent.
import {h, page} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {reading} from '../parts/reading.js';
import {Room} from '../parts/room.js';
import {basis, why} from '../parts/said.js';
import {table} from '../parts/table.js';
import {day} from '../words.js';

const month = id => id.slice(0, 4) + '年' + Number(id.slice(5)) + '月';

const grade = row => row.grade == null ? '花名册没有' : row.grade + '级' + (row.pay == null ? '' : '，每月' + row.pay + '元');

const move = each => h('div', {key: each.cause}, each.title + '：' + each.ground + '，' + (each.grade == null ? '级数没有公布' : '可至' + each.grade + '级') + '，最早自' + day(each.from) + '起', why(basis(each, '')));

const moves = row => row.proposals.length ? row.proposals.map(move) : h('span', {class: 'sg-quiet'}, row.known ? '没有' : '当地没有岗位等级');

const line = row => [row.kind, h('a', {class: 'sg-more', href: '#/files/' + encodeURIComponent(row.worker)}, row.name), row.unitName, day(row.on), [row.content, row.source ? why(basis(row, '')) : '']];

const book = (list, words) => h('a', {class: 'sg-button', href: '/api/pay/changes.xlsx' + (list ? '?list=' + list : ''), download: ''}, words);

const sent = lists => lists.rows.length ? table(['县（区）', '月份', '报送日期', '清单'], lists.rows.map(each => [each.county, month(each.month), day(each.sentOn), book(each.id, '下载' + month(each.month) + '表格')]), {id: 'sent-pay'})
  : h('p', {class: 'sg-quiet'}, '还没有报送过。每月第一个工作日自动报送。');

const PARTS = {changes: '下一份变动表', grades: '薪级和可提出的变动', lists: '已报送'};

class Pay extends Room {

  title = '薪级与工资变动';

  part(asked) {
    const shown = PARTS[asked.part] ? asked.part : 'changes';
    const ask = (wanted, silently) => this.ask({...wanted, part: shown}, silently);
    if (shown === 'lists') return reading('/api/pay/lists', sent);
    if (shown === 'grades') return [h('p', {class: 'sg-quiet'}, '依据取自档案，没有用过的列在这里；在“发起申请”中选“薪级变动”提出，由县（区）部门决定。'),
      h(Listing, {key: shown, api: '/api/pay/grades', asked, ask, unit: '人', hint: '姓名、编号、社区', none: '没有可以查看的人员。', missing: '没有找到，请换一个姓名或编号。', draw: rows => table(['姓名', '社区', '职务', '现薪级', '可提出的变动'], rows.map(row => [h('a', {class: 'sg-more', href: '#/files/' + encodeURIComponent(row.worker)}, row.name), row.unitName, row.positionTitles, grade(row), moves(row)]))})];
    return [reading('/api/pay/changes', next => h('p', {id: 'next-pay'}, '将于' + day(next.sentOn) + '（当月第一个工作日）报送，现有' + next.total + '项。', next.total ? book('', '下载表格') : '')),
      h(Listing, {key: shown, api: '/api/pay/changes', asked, ask, unit: '项', hint: '姓名、编号、社区、类别', none: '还没有要报送的变动。', missing: '没有找到，请换一个姓名或类别。', draw: rows => table(['类别', '姓名', '社区', '日期', '内容'], rows.map(line))})];
  }

  content({asked}) {
    const shown = PARTS[asked.part] ? asked.part : 'changes';
    return h('div', {id: 'shegong-pay'}, h('div', {class: 'sg-tabs', role: 'group', 'aria-label': '内容'}, Object.entries(PARTS).map(([id, title]) =>
      h('button', {type: 'button', key: id, class: 'sg-tab', 'aria-pressed': String(id === shown), onClick: () => this.ask({part: id})}, title))), this.part(asked));
  }

}

export default [page('shegong-pay', '/pay', Pay)];
