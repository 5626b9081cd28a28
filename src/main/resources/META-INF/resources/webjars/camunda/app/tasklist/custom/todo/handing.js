// 更多: whoever has a task gives it to somebody else who may decide on it, or sends the request back to an earlier step; why stands on the way of the request.
import {call, inWords} from '../page.js';
import {Component, h, until} from './parts.js';

const who = each => each.name + '（' + [each.unitName, each.postTitle].filter(Boolean).join(' ') + '）';

const WAYS = [['asker', '办完直接回到我这里'], ['chain', '按流程重新走一遍']];

// props: id of the task, given (hears what became of it)
export class Handing extends Component {

  state = {found: null, to: '', reason: '', step: '', why: '', then: 'asker', failed: '', unsent: '', sending: false};

  path() {
    return '/api/tasks/' + encodeURIComponent(this.props.id) + '/';
  }

  // asked for only by whoever wants to see it
  look = event => {
    if (!event.target.open || this.state.found) return;
    call(this.path() + 'operations').then(({operations}) => this.setState({found: Object.fromEntries(operations.map(each => [each.operation, each]))}))
      .catch(error => this.setState({failed: error.message}));
  };

  send(path, body, wrong, field) {
    if (wrong) return this.setState({[field]: wrong});
    this.setState({sending: true, failed: '', unsent: ''});
    call(this.path() + path, 'POST', body).then(answer => this.props.given(answer.message + '。')).catch(error => this.setState({[field]: error.message, sending: false}));
  }

  give = () => {
    const {to, reason} = this.state;
    this.send('transfer', {to, reason: reason.trim()}, !to ? '请选择转给谁。' : !reason.trim() ? '请写明转办的理由。' : '', 'failed');
  };

  back = () => {
    const {step, why, then} = this.state;
    this.send('return-to', {task: step, reason: why.trim(), then}, !step ? '请选择退回到哪一步。' : !why.trim() ? '请写明退回的理由。' : '', 'unsent');
  };

  choice(name, label, options) {
    return h('select', {class: 'sg-choice', 'aria-label': label, value: this.state[name], onChange: event => this.setState({[name]: event.target.value, failed: '', unsent: ''})},
      h('option', {value: ''}, label), options.map(([value, title]) => h('option', {value}, title)));
  }

  reason(name, label) {
    return h('textarea', {class: 'sg-reason', rows: 2, maxlength: 500, value: this.state[name], 'aria-label': label, placeholder: '理由（会记录在案）', onInput: event => this.setState({[name]: event.target.value, failed: '', unsent: ''})});
  }

  giving({people, note}, {sending, failed}) {
    return [h('h3', {}, '转办'), failed ? h('p', {class: 'sg-refused', role: 'alert'}, inWords(failed)) : '',
      people.length ? [this.choice('to', '转给谁', people.map(each => [each.account, who(each)])), this.reason('reason', '转办的理由'),
        h('button', {type: 'button', class: 'sg-button', id: 'sg-give', disabled: sending, onClick: this.give}, '转办')] : h('p', {class: 'sg-quiet'}, note)];
  }

  sendingBack({steps, note}, {sending, unsent, then}) {
    return [h('h3', {}, '退回到前面的环节'), unsent ? h('p', {class: 'sg-refused', role: 'alert'}, inWords(unsent)) : '',
      steps.length ? [this.choice('step', '退回到哪一步', steps.map(each => [each.task, each.name + '（' + each.person + '，' + until(each.at) + '）'])), this.reason('why', '退回的理由'),
        h('div', {role: 'radiogroup', 'aria-label': '重新办理以后'}, WAYS.map(([value, title]) => h('label', {class: 'sg-tick'},
          h('input', {type: 'radio', name: 'sg-then', value, checked: then === value, onChange: () => this.setState({then: value})}), title))),
        h('button', {type: 'button', class: 'sg-button', id: 'sg-send-back', disabled: sending, onClick: this.back}, '退回到这一步')] : h('p', {class: 'sg-quiet'}, note)];
  }

  render({}, state) {
    const {found, failed} = state;
    return h('details', {class: 'sg-card sg-fold', id: 'sg-handing', onToggle: this.look}, h('summary', {}, '更多：转办、退回到前面的环节'),
      found ? [this.giving(found.transfer, state), this.sendingBack(found['return-to'], state)] : failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '');
  }

}
