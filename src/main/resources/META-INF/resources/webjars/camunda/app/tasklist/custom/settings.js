// 消息设置: where somebody is told what is new besides here, and what of it they want to be told there.
import {call} from './server.js';
import {Page, h, page} from './todo/parts.js';
import {line, tick} from './parts/fields.js';
import {done, refused} from './parts/said.js';
import {table} from './parts/table.js';
import {moment} from './words.js';

const FIELDS = [['email', '邮箱', 'email', 'zhangsan@example.com'], ['phone', '电话', 'tel', '手机号或区号加号码'], ['wecom', '企业微信账号', 'text', '企业微信通讯录中的账号'], ['dingtalk', '钉钉账号', 'text', '钉钉通讯录中的 userid']];

class Settings extends Page {

  title = '消息设置';

  state = {...this.state, kept: null, said: '', failed: ''};

  componentDidMount() {
    super.componentDidMount();
    call('/api/me/messages').then(kept => this.setState({kept})).catch(error => this.setState({failed: error.message}));
  }

  change(part) {
    this.setState(({kept}) => ({kept: {...kept, ...part}, said: '', failed: ''}));
  }

  turn(kind, way, wanted) {
    const off = wanted ? kind.off.filter(each => each !== way) : [...kind.off, way];
    this.change({kinds: this.state.kept.kinds.map(each => each.id === kind.id ? {...kind, off} : each)});
  }

  keep(event) {
    event.preventDefault();
    const {email, phone, wecom, dingtalk, digest, kinds} = this.state.kept;
    call('/api/me/messages', 'PUT', {email, phone, wecom, dingtalk, digest, off: Object.fromEntries(kinds.map(kind => [kind.id, kind.off]))})
      .then(kept => this.setState({kept, said: '已保存。', failed: ''})).catch(error => this.setState({said: '', failed: error.message}));
  }

  // What the other side did not take is seen by nobody else.
  troubles = ways => ways.filter(way => way.open && way.last && !way.last.arrived).map(way =>
    h('p', {class: 'sg-mind', key: way.id}, '最近一条' + way.title + '（' + moment(way.last.at) + '）没有送达：' + way.last.said + '。请核对地址，或请系统管理员查看。'));

  ways({ways, kinds}) {
    const open = ways.filter(way => way.open);
    if (!open.length) return h('p', {class: 'sg-quiet'}, '本系统还没有接通邮件、企业微信或钉钉，消息只在“消息”页中告诉您。请系统管理员接通后再选择。');
    return table(['消息', ...open.map(way => way.title)], kinds.map(kind => [kind.title, ...open.map(way => h('label', {class: 'sg-tick'},
      h('input', {type: 'checkbox', 'aria-label': kind.title + '发送' + way.title, checked: !kind.off.includes(way.id), onChange: event => this.turn(kind, way.id, event.target.checked)})))]));
  }

  fields(kept) {
    return [FIELDS.map(([name, title, type, placeholder]) => line({id: 'settings-' + name, title, type, placeholder, longest: 200, value: kept[name] || '', change: value => this.change({[name]: value})})),
      this.troubles(kept.ways), this.ways(kept), tick({id: 'settings-digest', title: '每个工作日8时30分告诉我有多少待办', value: kept.digest, change: digest => this.change({digest})})];
  }

  render(props, {kept, said, failed}) {
    return h('div', {class: 'sg-page sg-messages'}, h('section', {class: 'sg-list', 'aria-label': this.title}, h('h1', {}, this.title),
      kept ? h('form', {noValidate: true, onSubmit: event => this.keep(event)}, h('p', {class: 'sg-quiet'}, '发到系统之外的消息只有编号和链接，不写事由、假别和姓名。'),
        this.fields(kept), h('button', {type: 'submit', class: 'sg-button sg-main', id: 'keep-settings'}, '保存')) : failed ? '' : '正在读取……',
      refused(failed), done(said)));
  }

}

export default [page('shegong-settings', '/settings', Settings)];
