// What the rooms check, rule by rule, each with what it rests on for a unit on a day.
import {Component, h} from '../todo/parts.js';
import {reading} from '../parts/reading.js';
import {small} from '../parts/said.js';
import {table} from '../parts/table.js';
import {Whole} from '../parts/whole.js';

const ground = one => (one.title ? one.title + '。' : '') + one.source;

const cited = (one, index) => h('div', {key: index}, one.title ? one.title + '。' : '', small(one.source + (one.source.startsWith(one.statusTitle) ? '' : '（' + one.statusTitle + '）')));

// One table for each room.
const listed = rows => [...new Set(rows.map(row => row.room))].map(room => [h('h2', {class: 'sg-head'}, room),
  table(['规则', '依据'], rows.filter(row => row.room === room).map(({rule}) => [rule.name, rule.restsOn.length ? h('div', {}, rule.restsOn.map(cited)) : '表单填写要求']))]);

const words = ({room, rule}) => [room, rule.name, ...rule.restsOn.map(ground)].join(' ');

// Asked for only by whoever wants to see it. props: path, asked, ask
class Named extends Component {

  state = {open: Boolean(this.props.asked.check || this.props.asked.sheet)};

  draw = list => h(Whole, {id: 'checks', rows: list.flatMap(({title, rules}) => rules.map(rule => ({room: title, rule}))), words, asked: this.props.asked, ask: this.props.ask, q: 'check', page: 'sheet',
    hint: '规则、依据', missing: '没有符合条件的规则。', told: found => '找到' + found.length + '条', draw: listed});

  render({path}, {open}) {
    return h('details', {class: 'sg-fold', id: 'rules-named', open, onToggle: event => this.setState({open: open || event.target.open})}, h('summary', {}, '办理时核对的规则'),
      open ? reading(path, this.draw) : '');
  }

}

export const named = (path, on, asked, ask) => h(Named, {key: path + on, path: path + '/rules' + on, asked, ask});
