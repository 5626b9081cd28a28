// 撤回己见: whoever decided takes it back as long as nobody acted on it; why stands on the way of the request.
import {call} from '../server.js';
import {inWords} from '../words.js';
import {Component, h} from './parts.js';

const REASONS = ['点错了，重新办理。', '意见需要修改。'];

// props: number of the request, taken (hears the answer)
export class TakeBack extends Component {

  state = {asking: false, reason: '', failed: '', sending: false};

  componentDidUpdate(before) {
    if (before.number !== this.props.number) this.setState({asking: false, reason: '', failed: '', sending: false});
  }

  send = () => {
    const reason = this.state.reason.trim();
    if (!reason) return this.setState({failed: '请写明撤回的理由。'});
    this.setState({sending: true, failed: ''});
    call('/api/requests/' + encodeURIComponent(this.props.number) + '/take-back', 'POST', {reason}).then(answer => this.props.taken(answer))
      .catch(error => this.setState({failed: error.message, sending: false}));
  };

  render({}, {asking, reason, failed, sending}) {
    if (!asking) return h('button', {type: 'button', class: 'sg-button sg-take-back', onClick: () => this.setState({asking: true}, () => this.box?.focus())}, '撤回我的意见');
    return h('div', {class: 'sg-sure'}, h('p', {}, '撤回后这项任务回到您的待办，原来的意见划去并留档。'),
      h('div', {class: 'sg-chips'}, REASONS.map(each => h('button', {type: 'button', class: 'sg-chip', onClick: () => this.setState({reason: each, failed: ''})}, each))),
      h('textarea', {rows: 2, maxlength: 500, value: reason, 'aria-label': '撤回的理由', placeholder: '理由（会记录在案）', ref: box => { this.box = box; }, onInput: event => this.setState({reason: event.target.value, failed: ''})}),
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, inWords(failed)) : '',
      h('div', {class: 'sg-acts'}, h('button', {type: 'button', class: 'sg-button sg-against', disabled: sending, onClick: this.send}, '确认撤回'),
        h('button', {type: 'button', class: 'sg-button', onClick: () => this.setState({asking: false, failed: ''})}, '不撤回')));
  }

}
