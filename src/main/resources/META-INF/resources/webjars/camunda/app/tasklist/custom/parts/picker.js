// One of many, most often somebody: found by a part of the name and chosen from what was found. Whoever is chosen stays chosen, whatever is looked for next.
import {call} from '../server.js';
import {Component, h} from '../todo/parts.js';

const WAIT = 300;

// Looks with the server, where q and page are asked for.
export const from = api => q => call(api + (api.includes('?') ? '&' : '?') + 'q=' + encodeURIComponent(q) + '&page=1');

// props: id, title, hint (what to type), first (the words for nobody), find (of what is typed: rows, and how many pages there are), option (value and title of a row), value, change
export class Picker extends Component {

  state = {rows: [], pages: 1, q: '', failed: ''};

  // what is or was meant, by value
  known = new Map();

  componentDidMount() {
    this.look('');
  }

  componentWillUnmount() {
    clearTimeout(this.timer);
    this.asking = null;
  }

  look(q) {
    const mine = this.asking = {}, {find, option, change} = this.props;
    return find(q).then(({rows, pages}) => {
      if (mine !== this.asking) return;
      this.setState({rows: rows.map(option), pages: Math.max(pages, this.state.pages), failed: ''});
      if (q && rows.length === 1) change(option(rows[0])[0]);
    }).catch(error => mine === this.asking && this.setState({rows: [], failed: '没有读到：' + error.message}));
  }

  type(q) {
    this.setState({q});
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(q.trim()), WAIT);
  }

  // A draft knows only the value.
  seek = ({detail: value}) => {
    if (this.known.has(value)) return;
    this.known.set(value, '');
    this.props.find(value).then(({rows}) => {
      rows.map(this.props.option).filter(([each]) => each === value).forEach(([, title]) => this.known.set(value, title));
      this.forceUpdate();
    }).catch(error => { this.known.delete(value); this.setState({failed: '没有读到：' + error.message}); });
  };

  options({rows}, {value}) {
    rows.filter(([each]) => each === value).forEach(([, title]) => this.known.set(value, title));
    return [...rows, ...[...this.known].filter(([each, title]) => title && !rows.some(([one]) => one === each))];
  }

  render({id, title, hint, first = '请选择', value, change}, state) {
    const {q, pages, failed, rows} = state;
    return h('div', {class: 'sg-field'}, h('label', {for: id}, title),
      pages > 1 ? h('input', {type: 'search', id: id + '-search', value: q, autocomplete: 'off', placeholder: hint, 'aria-label': '查找' + title,
        onInput: event => { event.stopPropagation(); this.type(event.target.value); }, onKeyDown: event => event.key === 'Enter' && event.preventDefault()}) : '',
      h('select', {id, value, 'onshegong-sought': this.seek, onChange: event => change(event.target.value)},
        h('option', {value: ''}, failed || (q && !rows.length ? '没有找到，请换一个名称' : first)), this.options(state, this.props).map(([each, words]) => h('option', {value: each, key: each}, words))));
  }

}
