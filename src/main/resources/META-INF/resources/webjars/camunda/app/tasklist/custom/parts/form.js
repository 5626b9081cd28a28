// A form of ours: what is filled in stays until it is sent, over the end of a session and other pages as well; what came of it is said beneath.
import {saved} from '../server.js';
import {Component, h} from '../todo/parts.js';
import {done, refused} from './said.js';

class Form extends Component {

  state = {values: this.props.begin, failed: '', said: '', sending: false};

  // a draft fills in several at once: what a value comes to may depend on what it was
  tie = name => ({value: this.state.values[name], change: value => this.setState(({values}) => this.with(values, {[name]: typeof value === 'function' ? value(values[name]) : value}))});

  set = part => this.setState(({values}) => this.with(values, part));

  with(values, part) {
    return {values: {...values, ...part}, failed: '', said: ''};
  }

  send = async event => {
    event.preventDefault();
    const {node, props} = this;
    if (this.state.sending) return;
    this.setState({sending: true, failed: '', said: ''});
    try {
      const answer = await props.send(this.state.values);
      // once as it was sent, in case it is gone, and once as it begins anew
      saved(node);
      this.setState({sending: false, values: props.begin, said: props.told?.(answer)}, () => { saved(node); props.done?.(answer); });
    }
    catch (error) { this.setState({sending: false, failed: error.message}); }
  };

  render({draft, fields, button, id, aside}, {values, failed, said, sending}) {
    return h('div', {}, h('form', {class: 'sg-form', 'data-draft': draft, noValidate: true, onSubmit: this.send, ref: node => { this.node = node; }},
      h('div', {class: 'sg-form-fields'}, fields(this.tie, values, this.set)), refused(failed), said ? done(said) : '',
      h('button', {type: 'submit', class: 'sg-button' + (aside ? '' : ' sg-main'), id, disabled: sending}, button)));
  }

}

// draft: what it asks for; aside: not what people come for; begin: what it holds at first; fields: draws them, each tied to its name; send: answers with a promise; told: words for what came of it; done: hears it
export const form = props => h(Form, {key: props.draft, ...props});
