// 更多: whoever has a task gives it to somebody else (转办), asks for somebody's word on it (委派, 加签) or sends the request back to an earlier step; why stands on the way of the request.
import {call} from '../server.js';
import {inWords} from '../words.js';
import {Component, h, moment} from './parts.js';

const who = each => each.name + '（' + [each.unitName, each.postTitle].filter(Boolean).join(' ') + '）';

// By call and when: what it comes to, and how the person is asked for.
const KINDS = {
  transfer: ['交给他人办理，您不再办理。', '转给谁'],
  delegate: ['请人提出意见，答复后回到您这里，由您决定。', '请谁提出意见'],
  'add-signer before': ['请人先表明同意或不同意，答复后回到您这里，由您决定。', '请谁加签'],
  'add-signer after': ['您先同意，再由加签的人作出决定。', '请谁加签'],
  'return-to': ['请前面的办理人重新办理。', '退回到哪一步']
};

const WAYS = [['asker', '办完直接回到我这里'], ['chain', '按流程重新走一遍']];

const kindOf = ({operation, when}) => [operation, when].filter(Boolean).join(' ');

// props: id of the task, opinion (what stands written), given (hears what became of it)
export class Handing extends Component {

  state = {found: null, chosen: null, to: '', reason: '', then: 'asker', failed: '', sending: false};

  path() {
    return '/api/tasks/' + encodeURIComponent(this.props.id) + '/';
  }

  // asked for only by whoever wants to see it
  look = event => {
    if (!event.target.open || this.state.found) return;
    call(this.path() + 'operations').then(({operations}) => this.setState({found: operations.filter(each => KINDS[kindOf(each)])}))
      .catch(error => this.setState({failed: error.message}));
  };

  choose(chosen) {
    this.setState({chosen, to: '', failed: ''});
  }

  give = () => {
    const {chosen, to, reason} = this.state, {operation, when, title} = chosen;
    if (!to || !reason.trim()) return this.setState({failed: to ? '请写明' + title + '的理由。' : (KINDS[kindOf(chosen)][1].startsWith('请') ? '' : '请选择') + KINDS[kindOf(chosen)][1] + '。'});
    this.setState({sending: true, failed: ''});
    const opinion = when === 'after' ? this.props.opinion.trim() || null : undefined;
    const body = chosen.steps ? {task: to, reason: reason.trim(), then: this.state.then} : {to, reason: reason.trim(), when, opinion};
    call(this.path() + operation, 'POST', body).then(answer => this.props.given(answer.message + '。'))
      .catch(error => this.setState({failed: error.message, sending: false}));
  };

  fields({chosen, to, reason, sending}) {
    const [what, whom] = KINDS[kindOf(chosen)];
    const options = chosen.steps ? chosen.steps.map(each => [each.task, each.name + '（' + each.person + '，' + moment(each.at) + '）']) : chosen.people.map(each => [each.account, who(each)]);
    if (!options.length) return h('p', {class: 'sg-quiet'}, chosen.note || '没有可以选择的人。');
    return h('div', {}, h('p', {class: 'sg-quiet'}, what, chosen.when === 'after' && this.props.opinion.trim() ? '您写的意见一并记录。' : ''),
      h('select', {class: 'sg-choice', 'aria-label': whom, value: to, onChange: event => this.setState({to: event.target.value, failed: ''})},
        h('option', {value: ''}, whom), options.map(([value, title]) => h('option', {value}, title))),
      chosen.steps ? h('div', {role: 'radiogroup', 'aria-label': '重新办理以后'}, WAYS.map(([value, title]) => h('label', {class: 'sg-tick', key: value},
        h('input', {type: 'radio', name: 'sg-then', value, checked: this.state.then === value, onChange: () => this.setState({then: value})}), title))) : '',
      h('textarea', {class: 'sg-reason', rows: 2, maxlength: 500, value: reason, 'aria-label': chosen.title + '的理由', placeholder: '理由（会记录在案）', onInput: event => this.setState({reason: event.target.value, failed: ''})}),
      h('button', {type: 'button', class: 'sg-button', id: 'sg-give', disabled: sending, onClick: this.give}, chosen.title));
  }

  render(props, state) {
    const {found, chosen, failed} = state;
    return h('details', {class: 'sg-card sg-fold', id: 'sg-handing', onToggle: this.look}, h('summary', {}, '更多：转办、委派、加签、退回到前面的环节'),
      found ? h('div', {class: 'sg-chips'}, found.map(each => h('button', {type: 'button', class: 'sg-chip', 'data-operation': kindOf(each), 'aria-pressed': String(each === chosen), onClick: () => this.choose(each)}, each.title))) : '',
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, inWords(failed)) : '', chosen ? this.fields(state) : '');
  }

}
