// A button that asks before it does anything. A reason is kept under its name until it is sent.
import {saved} from '../server.js';
import {Component, h} from '../todo/parts.js';
import {refused} from './said.js';

// props: title, question, act (of the reason), reason (a name for it; without one none is asked for), longest, phrases (reasons often given), surely and not (the words for both ways), unseen (what has to be seen before anybody can be sure)
export class Sure extends Component {

  state = {asking: false, reason: '', failed: '', sending: false};

  ask = () => this.setState({asking: true}, () => (this.why || (this.props.unseen ? this.back : this.last))?.focus());

  rest = () => this.setState({asking: false, failed: ''}, () => this.opener?.focus());

  press = event => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.rest();
  };

  act = () => {
    const {box, props, state} = this, reason = state.reason.trim();
    if (props.reason && !reason) return this.setState({failed: '请先写明理由。'});
    this.setState({sending: true, failed: ''});
    props.act(reason).then(() => { saved(box); this.setState({asking: false, reason: '', sending: false}); })
      .catch(error => this.setState({sending: false, failed: error.message}));
  };

  write = reason => this.setState({reason, failed: ''});

  reason({reason, longest = 500, phrases = []}, words) {
    return [phrases.length ? h('div', {class: 'sg-chips'}, phrases.map(each => h('button', {type: 'button', class: 'sg-chip', key: each, onClick: () => this.write(each)}, each))) : '',
      h('textarea', {name: reason, rows: 2, maxlength: longest, value: words, placeholder: '理由（必填，会记录在案）', 'aria-label': '理由', ref: node => { this.why = node; }, onInput: event => this.write(event.target.value)})];
  }

  render(props, {asking, reason, failed, sending}) {
    const {title, question, surely = '确认' + title, not = '取消', unseen} = props;
    if (!asking) return h('button', {type: 'button', class: 'sg-button', ref: node => { this.opener = node; }, onClick: this.ask}, title);
    return h('div', {class: 'sg-sure', role: 'alertdialog', 'aria-label': title, onKeyDown: this.press}, h('div', {'data-draft': props.reason ? 'sure/' + props.reason : null, ref: node => { this.box = node; }}, h('p', {}, question),
      props.reason ? this.reason(props, reason) : '', unseen ? h('p', {class: 'sg-quiet'}, unseen) : '', refused(failed), h('div', {class: 'sg-acts'},
        h('button', {type: 'button', class: 'sg-button sg-against', disabled: Boolean(unseen) || sending, ref: node => { this.last = node; }, onClick: this.act}, surely),
        h('button', {type: 'button', class: 'sg-button', ref: node => { this.back = node; }, onClick: this.rest}, not))));
  }

}
