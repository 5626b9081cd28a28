// 抄送: whoever decides lets others know of it; those have nothing to do, and it is kept whether they looked.
import {call} from '../server.js';
import {Component, h} from './parts.js';

const who = each => each.name + '（' + [each.unitName, each.postTitle].filter(Boolean).join(' ') + '）';

// props: id of the task
export class Copy extends Component {

  state = {people: null, to: [], note: '', said: '', failed: '', sending: false};

  path() {
    return '/api/tasks/' + encodeURIComponent(this.props.id) + '/copy';
  }

  read() {
    return call(this.path()).then(people => this.setState({people})).catch(error => this.setState({failed: error.message}));
  }

  look = event => event.target.open && !this.state.people && this.read();

  turn(account) {
    this.setState(({to}) => ({to: to.includes(account) ? to.filter(each => each !== account) : [...to, account], failed: ''}));
  }

  send = () => {
    const {to, note} = this.state;
    if (!to.length) return this.setState({failed: '请选择抄送给谁。'});
    this.setState({sending: true, failed: ''});
    call(this.path(), 'POST', {to, note: note.trim() || null}).then(answer => {
      this.setState({said: answer.message + '。', to: [], note: ''});
      return this.read();
    }).catch(error => this.setState({failed: error.message})).finally(() => this.setState({sending: false}));
  };

  fields({people, to, note, sending}) {
    return people.length ? h('div', {}, h('ul', {}, people.map(each => h('li', {key: each.account}, h('label', {class: 'sg-tick'}, h('input', {type: 'checkbox', checked: to.includes(each.account), onChange: () => this.turn(each.account)}), who(each))))),
      h('textarea', {class: 'sg-reason', rows: 2, maxlength: 200, value: note, 'aria-label': '附言', placeholder: '附言（可以不写；申请人看得到，打印时也有）', onInput: event => this.setState({note: event.target.value})}),
      h('button', {type: 'button', class: 'sg-button', id: 'sg-copy', disabled: sending, onClick: this.send}, to.length ? '抄送 ' + to.length + ' 人' : '抄送')) : h('p', {class: 'sg-quiet'}, '没有可以抄送的人。');
  }

  render(props, state) {
    return h('details', {class: 'sg-card sg-fold', id: 'sg-copying', onToggle: this.look}, h('summary', {}, '抄送'),
      state.failed ? h('p', {class: 'sg-refused', role: 'alert'}, state.failed) : '', state.people ? this.fields(state) : '', h('p', {class: 'sg-done', role: 'status'}, state.said));
  }

}
