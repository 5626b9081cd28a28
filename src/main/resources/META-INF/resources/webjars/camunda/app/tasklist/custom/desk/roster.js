// 导入花名册: looked at first, then brought in; meanwhile it says how far it is.
import {Component, h, page} from '../todo/parts.js';
import {file} from '../parts/fields.js';
import {reading} from '../parts/reading.js';
import {Room} from '../parts/room.js';
import {done, refused} from '../parts/said.js';
import {table} from '../parts/table.js';
import {call, upload} from '../server.js';
import {inWords} from '../words.js';

const EVERY = 2000, SHOWN = 200;

// Pages without encryption have no randomUUID.
const newId = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));

const place = (said, sheets) => [sheets[said.sheet] ? sheets[said.sheet].title : '', said.row ? '第' + said.row + '行' : '', sheets[said.sheet] && said.column ? sheets[said.sheet].columns[said.column] || said.column : ''].filter(Boolean).join(' ');

const listed = (list, kind, title, sheets) => list.length ? h('div', {class: kind}, h('strong', {}, title),
  h('ul', {}, list.slice(0, SHOWN).map((said, index) => h('li', {key: index}, [place(said, sheets), inWords(said.message)].filter(Boolean).join('：')))), list.length > SHOWN ? '……共' + list.length + '条' : '') : '';

const counted = (imported, sheets) => Object.keys(sheets).filter(sheet => imported[sheet]).map(sheet => sheets[sheet].title + imported[sheet] + '行').join('、') || '没有新的内容';

const passwords = list => list.length ? h('div', {id: 'roster-passwords'}, h('h2', {class: 'sg-head'}, '新账号的初始密码'), h('p', {class: 'sg-quiet'}, '只在这里显示一次，请立即下载并分别交给本人；本人第一次登录时须修改。'),
  h('p', {}, h('a', {class: 'sg-button', download: '初始密码.csv', href: URL.createObjectURL(new Blob(['\ufeff账号,初始密码\r\n' + list.map(one => one.account + ',' + one.password + '\r\n').join('')], {type: 'text/csv'}))}, '下载（' + list.length + '个）')),
  table(['账号', '初始密码'], list.slice(0, SHOWN).map(one => [one.account, one.password]))) : '';

// How far it is, until it is over. props: id of the import
class Progress extends Component {

  state = {words: '正在上传……', share: null};

  componentDidMount() {
    this.timer = setInterval(() => call('/api/roster/' + this.props.id).then(now => this.setState({
      words: now.title + (now.sheet ? '：' + now.sheetTitle + ' ' + now.done + '/' + now.total + ' 行' : '') + '……', share: now.total ? now.done / now.total : null
    })).catch(() => this.setState({words: '正在上传……'})), EVERY);
  }

  componentWillUnmount() {
    clearInterval(this.timer);
  }

  render(props, {words, share}) {
    return [h('p', {}, words), h('progress', {class: 'sg-progress', max: 1, value: share, 'aria-label': '进度'})];
  }

}

// props: sheets (their titles and those of their columns)
class Bringing extends Component {

  state = {file: null, id: '', answer: ''};

  send = rehearsal => {
    const {file: chosen} = this.state, {sheets} = this.props, id = newId();
    if (!chosen) return this.setState({answer: refused('请先选择花名册文件（.xlsx 或 .zip）')});
    this.setState({id, answer: ''});
    return upload('/api/roster?id=' + id + (rehearsal ? '&dryRun=true' : ''), chosen)
      .then(({imported, warnings, passwords: drawn}) => [done((rehearsal ? '核对无误，尚未导入：' : '已导入：') + counted(imported, sheets)), listed(warnings, 'sg-mind', '请留意', sheets), passwords(drawn)])
      .catch(error => error.errors.length ? listed(error.errors, 'sg-refused', '有' + error.errors.length + '处需要更正，一行也没有导入', sheets) : refused(error.message))
      .then(answer => this.setState({id: '', answer}));
  };

  render(props, {id, answer}) {
    const button = (name, title, rehearsal, main) => h('button', {type: 'button', id: name, class: 'sg-button' + main, disabled: Boolean(id), onClick: () => this.send(rehearsal)}, title);
    return h('div', {id: 'shegong-roster'}, h('p', {class: 'sg-quiet'}, '单位、人员、岗位、档案四张表，有一处错误就一行也不导入。导入期间其他人的修改会等待。'),
      h('div', {class: 'sg-card'}, file({id: 'roster-file', title: '花名册文件', accept: '.xlsx,.zip', change: ([chosen]) => this.setState({file: chosen, answer: ''})}),
        h('div', {class: 'sg-acts'}, button('roster-check', '先核对', true, ''), button('roster-import', '导入', false, ' sg-main'), h('a', {class: 'sg-button', href: '/api/roster/template.xlsx', download: ''}, '下载空白表'))),
      h('div', {id: 'roster-answer', 'aria-live': 'polite'}, id ? h(Progress, {id, key: id}) : answer));
  }

}

class Roster extends Room {

  title = '导入花名册';

  content() {
    return reading('/api/roster/columns', sheets => h(Bringing, {sheets}));
  }

}

export default [page('shegong-roster-page', '/roster', Roster)];
