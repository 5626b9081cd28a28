// 查阅与操作记录: who read or changed what, for administrators and supervisors; of their own file everybody.
import {Component, h, page} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {date, line} from '../parts/fields.js';
import {Room} from '../parts/room.js';
import {small} from '../parts/said.js';
import {inWords, minute} from '../words.js';

const what = row => [row.subject, row.detail].filter(Boolean).map(inWords).join('，');

const about = (row, own) => own ? '' : row.workerName || row.unitName || '';

const entry = own => (row, index) => h('li', {key: index, class: 'sg-item'}, h('span', {class: 'sg-what'}, [row.actionTitle, about(row, own)].filter(Boolean).join('：')), h('span', {class: 'sg-due'}, minute(row.at)),
  h('span', {class: 'sg-quiet'}, [what(row), row.name].filter(Boolean).join(' · '), small(row.post)));

// props: asked, ask, own (of one's own file)
export const Trail = ({asked, ask, own}) => h(Listing, {api: '/api/audit', asked, ask, unit: '条', card: entry(own), none: '没有记录。', missing: own ? '还没有其他人查阅或变更过您的档案。' : '没有符合条件的记录。'});

const NOTHING = {worker: '', account: '', from: '', until: ''};

// What is looked for, sent at once with a key or the button.
class Asking extends Component {

  state = {...NOTHING, ...this.props.asked};

  render({find}, state) {
    const tie = name => ({id: 'audit-' + name, value: state[name], change: value => this.setState({[name]: value})});
    return h('form', {class: 'sg-form', onSubmit: event => { event.preventDefault(); find({worker: state.worker.trim(), account: state.account.trim(), from: state.from, until: state.until}); }},
      h('div', {class: 'sg-form-fields'}, line({...tie('worker'), title: '谁的数据', placeholder: '姓名或编号'}), line({...tie('account'), title: '由谁办理', placeholder: '姓名或账号'}), date({...tie('from'), title: '从'}), date({...tie('until'), title: '至'})),
      h('button', {type: 'submit', class: 'sg-button sg-main', id: 'audit-search'}, '查找'));
  }

}

class WholeTrail extends Room {

  title = '查阅与操作记录';

  content({asked}) {
    const {page: turned, ...wanted} = asked;
    return [h('p', {class: 'sg-quiet'}, '谁在什么时候查阅或变更了哪些人的数据。记录不能修改；督查只看到本辖区的。'),
      h(Asking, {key: JSON.stringify(wanted), asked: wanted, find: this.ask}), h('div', {id: 'audit-lines'}, h(Trail, {asked, ask: this.ask}))];
  }

}

export default [page('shegong-trail', '/trail', WholeTrail)];
