// 常用意见: what everybody writes, and what this person keeps; one tap writes it.
import {call} from '../server.js';
import {Component, h} from './parts.js';

const COMMON = ['同意。', '情况属实，同意。', '请补充材料。'];

// asked for once, and kept as the person last left it
let own;
const kept = () => own || (own = call('/api/me/phrases').then(({phrases}) => phrases).catch(error => { own = undefined; throw error; }));

// props: opinion (as it stands), write
export class Phrases extends Component {

  state = {mine: [], failed: ''};

  componentDidMount() {
    kept().then(mine => this.setState({mine})).catch(error => this.setState({failed: error.message}));
  }

  keep(phrases) {
    call('/api/me/phrases', 'PUT', {phrases}).then(answer => {
      own = Promise.resolve(answer.phrases);
      this.setState({mine: answer.phrases, failed: ''});
    }).catch(error => this.setState({failed: error.message}));
  }

  chip = words => h('button', {type: 'button', class: 'sg-chip', key: words, onClick: () => this.props.write(words)}, words);

  render({opinion}, {mine, failed}) {
    const said = opinion.trim(), known = [...COMMON, ...mine];
    return h('div', {},
      h('div', {class: 'sg-chips', role: 'group', 'aria-label': '常用意见'}, known.map(this.chip),
        said && !known.includes(said) ? h('button', {type: 'button', class: 'sg-chip sg-keep', onClick: () => this.keep([...mine, said])}, '＋ 存为常用') : ''),
      mine.length ? h('details', {class: 'sg-fold'}, h('summary', {}, '管理常用意见'), h('ul', {class: 'sg-proofs'}, mine.map(words => h('li', {key: words, class: 'sg-balance'}, h('span', {}, words),
        h('button', {type: 'button', class: 'sg-button', 'aria-label': '删去“' + words + '”', onClick: () => this.keep(mine.filter(each => each !== words))}, '删去'))))) : '',
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '');
  }

}
