// 登记集中培训: a course is entered once for all who took part. They are looked for by name or community and ticked; whoever was ticked stays.
import {Component, h} from '../todo/parts.js';
import {choice, date, line, number} from '../parts/fields.js';
import {form} from '../parts/form.js';
import {call} from '../server.js';

const WAIT = 300;

const LEVELS = [['', '请选择'], ['province', '省级'], ['city', '市级'], ['county', '县（区）级'], ['town', '街道（镇）级']];

const NOTHING = {title: '', organiser: '', level: '', from: '', until: '', hours: '', paper: '', people: ''};

// as a draft keeps them
const parse = said => said ? said.split(',').map(each => each.split('=')) : [];
const join = chosen => chosen.map(each => each.join('=')).join(',');

// props: value (code=name, joined by commas), change
class Participants extends Component {

  state = {q: '', rows: [], total: 0, failed: ''};

  componentDidMount() {
    this.look('');
  }

  componentWillUnmount() {
    clearTimeout(this.timer);
    this.asking = null;
  }

  look(q) {
    const mine = this.asking = {};
    call('/api/facts/people?page=1&q=' + encodeURIComponent(q)).then(({rows, total}) => mine === this.asking && this.setState({rows, total, failed: ''}))
      .catch(error => mine === this.asking && this.setState({failed: '没有读到名单：' + error.message}));
  }

  type = event => {
    event.stopPropagation();
    const q = event.target.value;
    this.setState({q});
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(q.trim()), WAIT);
  };

  set = (some, on) => this.props.change(said => {
    const codes = some.map(([code]) => code), others = parse(said).filter(([code]) => !codes.includes(code));
    return join(on ? [...others, ...some] : others);
  });

  row = chosen => ({code, name, unitName, positionTitles}) => h('label', {class: 'sg-tick', key: code},
    h('input', {type: 'checkbox', id: 'course-who-' + code, checked: chosen.has(code), onInput: event => event.stopPropagation(), onChange: event => { event.stopPropagation(); this.set([[code, name]], event.target.checked); }}),
    name + '（' + unitName + ' ' + positionTitles + '）');

  render({value, change}, {q, rows, total, failed}) {
    const people = parse(value), chosen = new Set(people.map(([code]) => code)), shown = rows.map(({code, name}) => [code, name]);
    return h('fieldset', {class: 'sg-field sg-wide', id: 'course-people-list'}, h('legend', {}, '参加人员'),
      h('input', {type: 'hidden', id: 'course-people', value, onInput: event => change(event.target.value)}),
      h('input', {type: 'search', id: 'course-who', value: q, placeholder: '姓名、编号、社区', 'aria-label': '查找参加人员', autocomplete: 'off', onInput: this.type, onKeyDown: event => event.key === 'Enter' && event.preventDefault()}),
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '',
      h('div', {class: 'sg-ticks sg-participants'}, rows.map(this.row(chosen))),
      h('div', {class: 'sg-chips'}, h('button', {type: 'button', class: 'sg-button', id: 'course-all', disabled: !rows.length, onClick: () => this.set(shown, true)}, '选上列出的 ' + rows.length + ' 人'),
        people.length ? h('button', {type: 'button', class: 'sg-button', onClick: () => change('')}, '全部去掉') : ''),
      h('small', {class: 'sg-basis', role: 'status'}, (total > rows.length ? '共 ' + total + ' 人，请写姓名或社区缩小范围。' : '') + '已选 ' + people.length + ' 人' + (people.length ? '：' + people.map(([, name]) => name).join('、') : '') + '。'));
  }

}

const send = ({people, hours, from, until, level, ...words}) => call('/api/training/courses', 'POST',
  {...words, level: level || null, from: from || null, until: until || null, hours: hours || null, workers: parse(people).map(([code]) => code)});

export const courseForm = done => form({draft: 'course', begin: NOTHING, button: '登记', id: 'save-course', send, done, told: answer => answer.message + '。',
  fields: tie => [line({...tie('title'), id: 'course-title', title: '培训名称', longest: 100}), line({...tie('organiser'), id: 'course-organiser', title: '主办单位', longest: 100}),
    choice({...tie('level'), id: 'course-level', title: '级别', options: LEVELS}), number({...tie('hours'), id: 'course-hours', title: '每人学时', min: 0.5, step: 0.5, hint: '一天按8学时。'}),
    date({...tie('from'), id: 'course-from', title: '从'}), date({...tie('until'), id: 'course-until', title: '至（含当日）'}),
    line({...tie('paper'), id: 'course-paper', title: '依据材料（选填）', longest: 100}), h(Participants, tie('people'))]});
