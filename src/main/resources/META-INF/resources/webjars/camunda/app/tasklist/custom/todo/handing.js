// 转办: whoever has a task gives it to somebody else who may decide on it; why stands on the way of the request.
import {call} from '../page.js';
import {Component, h} from './parts.js';

const who = each => each.name + '（' + [each.unitName, each.postTitle].filter(Boolean).join(' ') + '）';

// props: id of the task, given (hears what became of it)
export class Handing extends Component {

  state = {found: null, to: '', reason: '', failed: '', sending: false};

  path() {
    return '/api/tasks/' + encodeURIComponent(this.props.id) + '/';
  }

  // asked for only by whoever wants to see it
  look = event => {
    if (!event.target.open || this.state.found) return;
    call(this.path() + 'operations').then(({operations}) => this.setState({found: operations.find(each => each.operation === 'transfer') || {people: [], note: '这项任务不能转办。'}}))
      .catch(error => this.setState({failed: error.message}));
  };

  give = () => {
    const {to, reason} = this.state;
    if (!to || !reason.trim()) return this.setState({failed: to ? '请写明转办的理由。' : '请选择转给谁。'});
    this.setState({sending: true, failed: ''});
    call(this.path() + 'transfer', 'POST', {to, reason: reason.trim()}).then(answer => this.props.given(answer.message + '。'))
      .catch(error => this.setState({failed: error.message, sending: false}));
  };

  fields({found, to, reason, sending}) {
    return found.people.length ? h('div', {}, h('select', {class: 'sg-choice', 'aria-label': '转给谁', value: to, onChange: event => this.setState({to: event.target.value, failed: ''})},
      h('option', {value: ''}, '转给谁'), found.people.map(each => h('option', {value: each.account}, who(each)))),
    h('textarea', {class: 'sg-reason', rows: 2, maxlength: 500, value: reason, 'aria-label': '转办的理由', placeholder: '理由（会记录在案）', onInput: event => this.setState({reason: event.target.value, failed: ''})}),
    h('button', {type: 'button', class: 'sg-button', id: 'sg-give', disabled: sending, onClick: this.give}, '转办')) : h('p', {class: 'sg-quiet'}, found.note || '没有可以转给的人。');
  }

  render({}, state) {
    return h('details', {class: 'sg-card sg-fold', id: 'sg-handing', onToggle: this.look}, h('summary', {}, '更多：转办'),
      state.failed ? h('p', {class: 'sg-refused', role: 'alert'}, state.failed) : '', state.found ? this.fields(state) : '');
  }

}
