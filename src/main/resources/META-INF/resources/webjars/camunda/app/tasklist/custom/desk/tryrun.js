// 试走: who would get a request step by step, in a version that is deployed or only drawn; nothing is stored.
import {unsent} from '../drafts.js';
import {Component, h, page} from '../todo/parts.js';
import {choice, file} from '../parts/fields.js';
import {reading} from '../parts/reading.js';
import {Room} from '../parts/room.js';
import {refused} from '../parts/said.js';
import {call, sendFiles} from '../server.js';
import {Trial} from './trial.js';

// Two may have one title.
const titled = (drawn, processes) => drawn.title + (processes.some(other => other !== drawn && other.title === drawn.title) ? '（' + drawn.process + '）' : '');

// What is tried: a version of a process, or files that were not deployed. props: processes, asked, ask
class Choosing extends Component {

  state = {files: [], start: null, failed: ''};

  componentDidMount() {
    const {processes, asked, ask} = this.props, [written] = asked.process ? [] : unsent('try/').filter(name => processes.some(each => each.process === name));
    if (written) ask({process: written}, true);
    this.read();
  }

  componentDidUpdate(before) {
    const {asked} = this.props;
    if (before.asked.process !== asked.process || before.asked.version !== asked.version) this.read();
  }

  chosen() {
    const {processes, asked} = this.props, drawn = processes.find(each => each.process === asked.process);
    return {drawn, version: asked.version || drawn && String(drawn.inForce)};
  }

  // Two chosen one after the other are read one after the other; only the later is drawn. Models among the files are what is tried, whatever was chosen before.
  read(files = this.state.files) {
    const {drawn, version} = this.chosen(), mine = this.asking = {}, models = files.map(({name}) => name).filter(name => name.endsWith('.bpmn'));
    this.setState({files, start: null, failed: ''});
    if (drawn && models.length && !models.includes(drawn.process + '.bpmn')) return this.props.ask({}, true);
    if (!files.length && !drawn) return;
    (files.length ? sendFiles('/api/models/start-form', files, drawn ? {process: drawn.process} : {}) : call('/api/models/start-form?process=' + encodeURIComponent(drawn.process) + '&version=' + version))
      .then(start => mine === this.asking && this.setState({start})).catch(error => mine === this.asking && this.setState({failed: error.message}));
  }

  render({processes, ask}, {files, start, failed}) {
    const {drawn, version} = this.chosen();
    return [h('div', {class: 'sg-card'}, h('div', {class: 'sg-form-fields'},
      choice({id: 'try-process', title: '流程', value: drawn?.process || '', change: process => ask({process}), options: [['', '请选择'], ...processes.map(each => [each.process, titled(each, processes)])]}),
      choice({id: 'try-version', title: '版本', value: version || '', change: chosen => ask({process: drawn.process, version: chosen}), options: (drawn?.versions || []).map(each => [String(each.version), '第' + each.version + '版' + (each.inForce ? '（现用）' : '')])}),
      file({id: 'try-files', title: '或者：没有部署的文件', hint: '流程模型，以及改动过的表单和决策表，可以一次选择几个。', multiple: true, accept: '.bpmn,.form,.dmn,.html', change: given => this.read(given)}))),
    refused(failed), start ? h(Trial, {key: start.process + start.version + start.drawing.length, start, files}) : ''];
  }

}

class TryRun extends Room {

  title = '试走';

  content({asked}) {
    return h('div', {id: 'shegong-try'}, h('p', {class: 'sg-quiet'}, '选择流程和版本，或者选择还没有部署的文件，填写申请，看每一步由谁办理、最晚到哪天、依据什么。什么都不会保存。'),
      reading('/api/models/processes', ({processes}) => h(Choosing, {processes, asked, ask: this.ask})));
  }

}

export default [page('shegong-try', '/tryrun', TryRun)];
