// From one version of a process to another: what differs, and whether running cases can go along.
import {Component, folded, h} from '../todo/parts.js';
import {choice} from '../parts/fields.js';
import {Sure} from '../parts/sure.js';
import {table} from '../parts/table.js';
import {small} from '../parts/said.js';
import {call} from '../server.js';

const path = ({process}, rest) => '/api/models/processes/' + encodeURIComponent(process) + rest;

const failure = error => error ? h('div', {class: 'sg-refused', role: 'alert'}, error.message,
  error.faults.length ? h('ol', {}, error.faults.map((fault, index) => h('li', {key: index}, (fault.name ? '“' + fault.name + '”：' : fault.file + '：') + fault.message + '。' + fault.remedy))) : '') : '';

const said = detail => detail.before === null && detail.after === null ? detail.what : [detail.what + '：', h('del', {}, detail.before || '（无）'), ' → ', h('ins', {}, detail.after || '（无）')];

const difference = (found, index) => h('li', {key: index, class: 'sg-card'}, h('strong', {}, found.kind + '“' + found.name + '”'), h('span', {class: 'sg-due'}, found.changeTitle),
  small(found.file + (found.element ? ' · ' + found.element : '')), found.details.map((detail, at) => h('div', {key: at}, said(detail))));

const versions = drawn => drawn.versions.map(version => [String(version.version), '第' + version.version + '版' + (version.inForce ? '（现用）' : '')]);

// Two versions and what is asked about them. props: drawn
class Between extends Component {

  state = {from: String(this.begin(this.props).version), to: String(this.props.drawn.inForce), found: null, failed: null};

  choose(part) {
    this.setState({...part, found: null, failed: null});
  }

  look = () => call(path(this.props.drawn, this.question + '?from=' + this.state.from + '&to=' + this.state.to)).then(found => this.setState({found, failed: null})).catch(failed => this.setState({found: null, failed}));

  render({drawn}, {from, to, found, failed}) {
    const field = (id, title, value, change) => choice({id, title, value, change, options: versions(drawn)}), {name, title, button, answer} = this.words;
    return h('section', {'aria-label': title}, h('h2', {class: 'sg-head'}, title), h('div', {class: 'sg-form-fields'},
      field(name + '-from', '从哪一版', from, version => this.choose({from: version})), field(name + '-to', '到哪一版', to, version => this.choose({to: version}))),
    h('button', {type: 'button', id: button[0], class: 'sg-button', onClick: this.look}, button[1]), h('div', {id: answer, 'aria-live': 'polite'}, failure(failed), found ? this.told(found) : ''));
  }

}

export class Differences extends Between {

  question = '/differences';

  words = {name: 'flow', title: '版本之间的不同', button: ['flow-compare', '看有什么不同'], answer: 'flow-differences'};

  begin({drawn}) {
    return drawn.versions[1];
  }

  told(found) {
    return [h('p', {}, found.message + '。'), h('ul', {}, found.differences.map(difference))];
  }

}

// props besides: became (hears what was moved)
export class Moving extends Between {

  question = '/move';

  words = {name: 'move', title: '迁移办理中的申请', button: ['flow-preview', '先看能不能接上'], answer: 'flow-move'};

  // most likely those are meant that still run
  begin({drawn}) {
    return drawn.versions.find(version => version.running && !version.inForce) || drawn.versions[1];
  }

  move(found) {
    const {drawn, became} = this.props;
    return h(Sure, {title: '迁移这些申请', reason: 'move-' + drawn.process + '-' + found.from + '-' + found.to, question: found.moving.length + '份申请从现在起按第' + found.to + '版办理；不能迁移的照旧办理。',
      act: reason => call(path(drawn, '/move'), 'POST', {from: found.from, to: found.to, reason}).then(became)});
  }

  told(found) {
    return [h('p', {}, h('strong', {}, found.message + '。')),
      found.staying.length ? [h('h3', {}, '不能迁移的申请'), table(['编号', '原因'], found.staying.map(stays => [stays.number, stays.reasons.join('；')]))] : '',
      found.moving.length ? h('p', {}, '可以迁移：' + found.moving.join('、')) : '',
      found.unmapped.length ? [h('h3', {}, '接不上的环节'), table(['环节', '种类', '原因'], found.unmapped.map(lost => [lost.name, lost.kind, lost.why]))] : '',
      folded('对应的环节（' + found.maps.length + '个）', table(['第' + found.from + '版', '第' + found.to + '版', '种类'], found.maps.map(map => [map.from, map.to, map.kind]))),
      found.moving.length ? this.move(found) : ''];
  }

}
