// A county's own numbers as a file: carried out, looked at, brought in as proposals.
import {Component, h} from '../todo/parts.js';
import {file} from '../parts/fields.js';
import {small} from '../parts/said.js';
import {table} from '../parts/table.js';
import {upload} from '../server.js';
import {day} from '../words.js';

const words = {new: '录入', equal: '不变', waiting: '已录入，待确认'};

const faulty = error => h('div', {class: 'sg-refused', id: 'rules-faults', role: 'alert'}, error.faults.length ? '文件有' + (error.more ? '不少于' : '') + error.faults.length + '处需要更正，一条也没有录入：' : error.message,
  error.faults.length ? h('ul', {}, error.faults.map((fault, index) => h('li', {key: index}, (fault.line ? '第' + fault.line + '行：' : '') + fault.message))) : '', error.more ? h('div', {}, error.more + '。') : '');

const listed = lines => lines.length ? table(['规定', '文件里', '自何日起', '那天现在的规定', '处理'], lines.map(line => [h('div', {}, line.title, small('第' + line.line + '行')),
  h('div', {}, h('strong', {}, line.inWords), small('出处：' + line.source)), day(line.since), line.now, words[line.standing]])) : '';

const told = found => '要录入' + found.added + '条，与现有的相同' + found.equal + '条' + (found.waiting ? '，已录入还待确认' + found.waiting + '条' : '') + '。文件里没有写的，原来的规定不变。';

// props: unit, done (hears what was brought in)
export class Transfer extends Component {

  path() {
    return '/api/policies/' + encodeURIComponent(this.props.unit.code) + '/local.yaml';
  }

  // A file is looked at as often as it is chosen, mended or not.
  look = ([chosen]) => {
    if (!chosen) return;
    document.getElementById('rules-input').value = '';
    this.setState({looking: true, found: null, failed: null});
    upload(this.path() + '?preview=true', chosen).then(found => this.setState({looking: false, found, chosen}), failed => this.setState({looking: false, failed}));
  };

  bring = () => {
    const {chosen, found} = this.state;
    this.setState({looking: true});
    upload(this.path(), chosen).then(() => {
      this.setState({looking: false, found: null});
      this.props.done('已录入' + found.added + '条，由本县（区）人事部门的另一位人员逐条确认后生效。');
    }, failed => this.setState({looking: false, found: null, failed}));
  };

  outlook(found, looking) {
    return [h('p', {class: 'sg-mind'}, told(found)), listed(found.lines), h('div', {class: 'sg-acts'},
      found.added ? h('button', {type: 'button', id: 'rules-bring', class: 'sg-button sg-main', disabled: looking, onClick: this.bring}, '录入这' + found.added + '条') : '',
      h('button', {type: 'button', class: 'sg-button', onClick: () => this.setState({found: null})}, found.added ? '不录入' : '知道了'))];
  }

  render({unit}, {looking, found, failed}) {
    return h('section', {class: 'sg-card', 'aria-label': '导出和导入'}, small('导出' + unit.name + '自己录入并已确认的规定（YAML 文件）；改好后导入，先看看会改什么，录入后由另一位人员确认。'),
      h('div', {class: 'sg-acts'}, h('a', {id: 'rules-export', class: 'sg-button', href: this.path(), download: ''}, '导出')),
      file({id: 'rules-input', title: '导入（先看看会改什么）', accept: '.yaml,.yml', change: this.look}),
      h('div', {id: 'rules-file', 'aria-live': 'polite'}, looking && !found ? '正在核对……' : '', failed ? faulty(failed) : '', found ? this.outlook(found, looking) : ''));
  }

}
