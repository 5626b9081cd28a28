// Where somebody wrote and did not send: a link for each.
import {unsent} from '../drafts.js';
import {call} from '../server.js';
import {Component, h} from '../todo/parts.js';

export const unsentLine = links => links.length ? h('p', {class: 'shegong-unsent'}, '填写了还没有提交的：', links.map(({title, ...link}) => h('a', {class: 'sg-more', key: title, ...link}, title))) : '';

// props: beginning (of the drafts' names, before a code), api (where the codes have names), address (of what belongs to a code)
export class Unsent extends Component {

  componentDidMount() {
    const {beginning, api} = this.props, codes = unsent(beginning);
    Promise.all(codes.map(code => call(api + '?q=' + encodeURIComponent(code) + '&page=1'))).then(answers => {
      const rows = answers.flatMap(answer => answer.rows);
      this.setState({found: codes.map(code => rows.find(row => row.code === code)).filter(Boolean)});
    }).catch(error => this.setState({failed: error.message}));
  }

  render({address}, {found = [], failed}) {
    return failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : unsentLine(found.map(each => ({title: each.name, href: address(each.code)})));
  }

}
