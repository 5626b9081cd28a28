// What the rooms check, rule by rule, each with what it rests on for a unit on a day.
import {Component, h} from '../todo/parts.js';
import {reading} from '../parts/reading.js';
import {small} from '../parts/said.js';
import {table} from '../parts/table.js';

const cited = (ground, index) => h('div', {key: index}, ground.title ? ground.title + '。' : '', small(ground.source + (ground.source.startsWith(ground.statusTitle) ? '' : '（' + ground.statusTitle + '）')));

const sheet = one => [h('h2', {class: 'sg-head'}, one.title), table(['规则', '依据'], one.rules.map(rule => [rule.name, rule.restsOn.length ? h('div', {}, rule.restsOn.map(cited)) : '表单填写要求']))];

// Asked for only by whoever wants to see it. props: path
class Named extends Component {

  render({path}, {open}) {
    return h('details', {class: 'sg-fold', id: 'rules-named', onToggle: event => this.setState({open: open || event.target.open})}, h('summary', {}, '办理时核对的规则'),
      open ? reading(path, list => list.map(sheet)) : '');
  }

}

export const named = (path, on) => h(Named, {key: path + on, path: path + '/rules' + on});
