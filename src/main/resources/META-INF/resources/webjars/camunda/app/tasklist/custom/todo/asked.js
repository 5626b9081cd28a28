// A task on which somebody's word is waited for: whoever was asked says it, whoever asked may take the task back.
import {call} from '../server.js';
import {Component, h} from './parts.js';

const TITLES = {advice: '委派', before: '加签', after: '加签'};

// Why it is here, above everything else.
export const told = ({kind, part, asker, receiver, reason, opinion}) => h('p', {class: 'sg-mind'}, part === 'wait'
  ? asker + (kind === 'after' ? '已同意，并请' + receiver + '加签，现在由' + receiver + '决定。'
    : '已请' + receiver + (kind === 'before' ? '先加签，表明同意或不同意' : '提出意见') + '，答复后再由' + asker + '决定。')
  : kind === 'after' ? asker + '已同意，请您加签并作出决定' : asker + '请您' + (kind === 'before' ? '先加签，表明同意或不同意，再由' + asker + '决定' : '提出意见'),
part !== 'wait' && opinion ? '。意见：“' + opinion + '”' : '', reason ? (part === 'wait' ? TITLES[kind] + '理由：“' : '。' + TITLES[kind] + '理由：“') + reason + '”' : '');

// props: id of the task, word (what is waited for), done (hears what became of it)
export class Word extends Component {

  state = {text: '', failed: '', sending: false};

  send(doing, body) {
    this.setState({sending: true, failed: ''});
    call('/api/tasks/' + encodeURIComponent(this.props.id) + '/' + doing, 'POST', body).then(answer => this.props.done(answer.message + '。'))
      .catch(error => this.setState({failed: error.message, sending: false}));
  }

  say = choice => {
    const text = this.state.text.trim();
    if (!text && choice !== 'approve') {
      this.setState({failed: choice ? '不同意的，请写明理由。' : '请写出您的意见。'});
      return this.box?.focus();
    }
    this.send('answer', {choice, text: text || null});
  };

  buttons({kind, part}, sending) {
    const button = (key, title, act, tone) => h('button', {type: 'button', class: 'sg-button' + tone, 'data-word': key, disabled: sending, onClick: act}, title);
    if (part === 'wait') return button('recall', '取回，由自己办理', () => this.send('recall', {}), '');
    return kind === 'before' ? [button('approve', '同意', () => this.say('approve'), ' sg-main'), button('refuse', '不同意', () => this.say('refuse'), ' sg-against')]
      : button('answer', '答复', () => this.say(), ' sg-main');
  }

  render({word}, {text, failed, sending}) {
    return [word.part === 'answer' ? h('div', {class: 'sg-card'},
      h('label', {for: 'sg-word', class: 'sg-quiet'}, word.kind === 'before' ? '意见说明（不同意时必须写明理由）' : '您的意见'),
      h('textarea', {id: 'sg-word', rows: 3, maxlength: 2000, value: text, ref: box => { this.box = box; }, onInput: event => this.setState({text: event.target.value, failed: ''})}),
      h('p', {class: 'sg-quiet'}, TITLES[word.kind] + '的意见供' + word.asker + '决定时参考，会记录在案，申请人可以看到。')) : '',
    h('div', {class: 'sg-bar'}, failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '', this.buttons(word, sending))];
  }

}
