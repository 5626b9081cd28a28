// 流程: the versions of every process for those who draw them, what differs, the way back, and moving running cases.
import {Component, h, page} from '../todo/parts.js';
import {reading} from '../parts/reading.js';
import {Room, up} from '../parts/room.js';
import {done, small} from '../parts/said.js';
import {Sure} from '../parts/sure.js';
import {table} from '../parts/table.js';
import {Whole} from '../parts/whole.js';
import {call} from '../server.js';
import {minute} from '../words.js';
import {Differences, Moving} from './modelchange.js';

const PATH = '/api/models/processes';

const SHOWN = 10;

const back = (drawn, version, became) => h(Sure, {title: '恢复这一版', reason: 'back-' + drawn.process + '-' + version.version,
  question: '第' + version.version + '版的内容将作为新的一版使用，新的申请按它办理；办理中的申请照旧。服务器下次启动时以流程目录中的文件为准，要一直使用，请把这一版的文件放入目录。',
  act: reason => call(PATH + '/' + encodeURIComponent(drawn.process) + '/back', 'POST', {version: version.version, inForce: drawn.inForce, reason}).then(became)});

const row = (drawn, became) => version => [h('span', {}, '第' + version.version + '版', version.inForce ? h('span', {class: 'sg-due'}, '现用') : ''), minute(version.deployedAt),
  h('div', {}, version.by, small(version.reason ? '恢复第' + version.earlier + '版，理由：' + version.reason : '')), version.running + '份', version.inForce ? '' : back(drawn, version, became)];

const log = list => list.length ? [h('h2', {class: 'sg-head'}, '恢复与迁移记录'), h('ul', {id: 'flow-log'}, list.map((deed, index) => h('li', {key: index, class: 'sg-card'}, small(minute(deed.at)), h('strong', {}, deed.by), '：' + deed.what, small('理由：' + deed.reason))))] : '';

const minded = words => h('p', {class: 'sg-mind'}, words);

// One process. props: drawn, again (reads them anew)
class Process extends Component {

  became = async ({message}) => {
    await this.props.again();
    this.setState({said: message + '。'});
  };

  versions({drawn}, {all}) {
    const shown = all ? drawn.versions : drawn.versions.slice(0, SHOWN);
    return [table(['版本', '部署时间', '由谁部署', '办理中', ''], shown.map(row(drawn, this.became))),
      shown.length < drawn.versions.length ? h('button', {type: 'button', id: 'flow-older', class: 'sg-button', onClick: () => this.setState({all: true})}, '显示更早的' + (drawn.versions.length - shown.length) + '版') : ''];
  }

  render(props, state) {
    const {drawn} = props, {said} = state;
    return [h('h2', {}, drawn.title, ' ', h('small', {}, drawn.process)), said ? done(said, {id: 'flow-said'}) : '',
      drawn.shelved ? '' : minded('这个流程只部署在服务器上，流程目录中没有它的文件。请把文件放入目录，换服务器或重建数据库以后才不会丢。'),
      drawn.lasts ? '' : minded('现用的版本与流程目录中的不同：服务器下次启动后以目录中的为准。要一直使用现在这一版，请把它的文件放入目录。'),
      this.versions(props, state), drawn.versions.length > 1 ? [h(Differences, {drawn, key: 'differences' + drawn.inForce}), h(Moving, {drawn, became: this.became, key: 'moving' + drawn.inForce})] : h('p', {class: 'sg-quiet'}, '只有一个版本。'), log(drawn.log)];
  }

}

const standing = drawn => !drawn.shelved ? h('span', {class: 'sg-due'}, '目录中没有') : drawn.lasts ? '' : h('span', {class: 'sg-due sg-soon'}, '与目录不同');

class Models extends Room {

  title = '流程';

  row = drawn => [h('div', {}, h('a', {class: 'sg-more', href: this.to(drawn.process)}, drawn.title), small(drawn.process)), '第' + drawn.versions[0].version + '版', minute(drawn.versions[0].deployedAt), drawn.versions[0].by, drawn.running + '份', standing(drawn)];

  overview(list, asked) {
    return [h('p', {class: 'sg-quiet'}, '每个流程有哪些版本、由谁在什么时候部署、各有多少申请在办。点流程名称可以比较版本、恢复早先的版本、迁移办理中的申请。'),
      h(Whole, {id: 'flows', rows: list, words: drawn => drawn.title + ' ' + drawn.process, asked, ask: this.ask, q: 'q', page: 'page', hint: '流程名称', missing: '没有找到，请换一个流程名称。',
        told: found => (found.length < list.length ? '找到 ' : '共 ') + found.length + ' 个流程', draw: found => table(['流程', '现用版本', '部署时间', '由谁部署', '办理中', ''], found.map(this.row))})];
  }

  one(drawn, again) {
    return [up(this.to(''), '返回全部流程'), drawn ? h(Process, {key: drawn.process, drawn, again}) : h('p', {}, '没有这个流程，请从全部流程中选择。')];
  }

  content({open, asked}) {
    return h('div', {id: 'shegong-flow'}, reading(PATH, ({processes}, again) => open ? this.one(processes.find(each => each.process === open), again) : this.overview(processes, asked)));
  }

}

export default [page('shegong-models', '/models/:process?', Models)];
