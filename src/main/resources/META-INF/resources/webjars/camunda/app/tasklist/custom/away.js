// 离岗日历: a month of a community or town; who may know reads names, others how many are away.
import {call} from './server.js';
import {nearDay} from './words.js';
import {Page, folded, h, page} from './todo/parts.js';
import {Tabs} from './todo/list.js';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'];

const moved = (month, by) => {
  const [year, number] = month.split('-').map(Number), to = new Date(year, number - 1 + by, 1);
  return to.getFullYear() + '-' + String(to.getMonth() + 1).padStart(2, '0');
};

const inWords = month => month.replace(/^(\d+)-0?(\d+)$/, '$1年$2月');

// Monday comes first.
const column = iso => (new Date(iso + 'T00:00').getDay() + 6) % 7 + 1;

const isOn = date => line => line.from <= date && date <= line.until;

class Away extends Page {

  title = '离岗日历';

  componentDidMount() {
    super.componentDidMount();
    this.read();
  }

  componentDidUpdate(props, before) {
    if (this.to('', before.at.asked) !== this.to('')) this.read();
  }

  read() {
    const {unit = '', month = ''} = this.state.at.asked, mine = this.asking = {};
    const asked = new URLSearchParams(Object.entries({unit, month}).filter(([, value]) => value));
    return call('/api/away?' + asked).then(found => mine === this.asking && this.setState({found, failed: '', day: ''})).catch(error => mine === this.asking && this.setState({failed: error.message, found: null}));
  }

  go(part) {
    return this.to('', {unit: this.state.found.unit, month: this.state.found.month, ...part});
  }

  day = each => h('button', {type: 'button', key: each.date, class: 'sg-day' + (each.work ? '' : ' sg-rest') + (each.scarce.length ? ' sg-scarce' : ''), style: {gridColumnStart: column(each.date)},
    'aria-pressed': each.date === this.state.day ? 'true' : 'false', 'aria-current': each.date === this.state.found.today ? 'date' : null, 'aria-label': nearDay(each.date) + '，离岗' + each.away + '人' + (each.scarce.length ? '，在岗人数不足' : ''),
    onClick: () => this.setState(({day}) => ({day: day === each.date ? '' : each.date}))}, h('span', {}, Number(each.date.slice(8))), h('strong', {}, each.away ? each.away + '人' : ''));

  line = ({who, unitName, from, until, kind, pending, deputy}, index) => h('li', {key: index, class: 'sg-item'}, h('span', {class: 'sg-what'}, who + ' · ' + kind), pending ? h('span', {class: 'sg-due sg-soon'}, '审批中') : '',
    h('span', {class: 'sg-quiet'}, [from === until ? nearDay(from) : nearDay(from) + '至' + nearDay(until), unitName, deputy ? '代岗：' + deputy : ''].filter(Boolean).join(' · ')));

  list({lines, days}, day) {
    const scarce = days.filter(each => !day || each.date === day).flatMap(each => each.scarce.map(words => nearDay(each.date) + ' ' + words));
    const shown = (lines || []).filter(day ? isOn(day) : () => true);
    return [scarce.length ? h('div', {class: 'sg-mind', role: 'status'}, scarce.length > 3 ? folded('在岗人数不足：' + scarce.length + ' 天次', h('ul', {}, scarce.map(words => h('li', {}, words)))) : scarce.map(words => h('div', {}, words))) : '',
      h('h2', {class: 'sg-head'}, day ? nearDay(day) : '本月'),
      !lines ? h('p', {class: 'sg-quiet'}, '日历上是每天离岗的人数；是谁，由审批人和办公室掌握。') : shown.length ? h('ul', {}, shown.map(this.line)) : h('p', {class: 'sg-quiet'}, '没有人离岗。')];
  }

  choice({units, upper}) {
    return units.length || upper ? h('div', {class: 'sg-filters'}, upper ? h('a', {class: 'sg-button', href: this.go({unit: upper.code})}, '‹ ' + upper.name) : '',
      units.length ? h('select', {'aria-label': '选择单位', value: '', onChange: event => this.ask({unit: event.target.value, month: this.state.found.month})}, h('option', {value: ''}, '选择下级单位'), units.map(each => h('option', {value: each.code}, each.name))) : '') : '';
  }

  render(props, {found, failed, day}) {
    return h('div', {class: 'sg-page sg-messages'}, h('section', {class: 'sg-list', 'aria-label': this.title},
      h('h1', {class: 'sg-sr'}, this.title), h(Tabs, {here: 'away'}), failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '',
      !found ? failed ? '' : h('p', {'aria-busy': 'true'}, '正在读取……') : [h('p', {class: 'sg-head'}, found.unitName), this.choice(found),
        found.days.length ? [h('nav', {class: 'sg-turning', 'aria-label': '月份'}, h('a', {class: 'sg-button', href: this.go({month: moved(found.month, -1)})}, '上月'), h('strong', {}, inWords(found.month)), h('a', {class: 'sg-button', href: this.go({month: moved(found.month, 1)})}, '下月')),
          h('div', {class: 'sg-month', role: 'group', 'aria-label': inWords(found.month)}, WEEK.map(name => h('span', {class: 'sg-quiet', key: name}, name)), found.days.map(this.day)), this.list(found, day)]
          : h('p', {class: 'sg-quiet'}, '请选择一个街道（镇）或社区。')]));
  }

}

export default [page('shegong-away', '/away', Away)];
