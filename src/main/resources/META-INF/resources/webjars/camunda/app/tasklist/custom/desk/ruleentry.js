// Entering a number that a county keeps itself.
import {unsent} from '../drafts.js';
import {Component, h} from '../todo/parts.js';
import {area, choice, date, file, line, number, ticks} from '../parts/fields.js';
import {form} from '../parts/form.js';
import {unsentLine} from '../parts/unsent.js';
import {call, upload} from '../server.js';
import {day} from '../words.js';

const listOf = text => text.split('\n').map(each => each.trim()).filter(Boolean);

const measured = step => ({begin: rule => String(rule.value ?? ''), field: (rule, tied) => number({...tied, min: 0, step, hint: '单位：' + (rule.unit || '').replace(/[A-Z]+-\d+，?/g, '')}),
  read: (value, node) => value === '' || !node.validity.valid ? null : Number(value)});

const choicesOf = rule => Object.entries(rule.choices || {});

// A value is entered by its kind; where there are words to choose from, nobody writes their own.
const KINDS = {
  flag: {begin: rule => String(rule.value), field: (rule, tied) => choice({...tied, options: [['true', '是'], ['false', '否']]}), read: value => value === 'true'},
  whole: measured(1),
  number: measured('any'),
  text: {begin: rule => String(rule.value ?? ''), read: value => value.trim(), field: (rule, tied) => {
    const choices = choicesOf(rule), empty = /空为([^，；]+)/.exec(rule.unit || '');
    if (choices.length) return choice({...tied, options: [...(empty ? [['', empty[1]]] : []), ...choices]});
    return rule.unit === '日期' ? date(tied) : line({...tied, longest: 1000});
  }},
  list: {begin: rule => choicesOf(rule).length ? rule.value : rule.value.join('\n'), read: value => Array.isArray(value) ? value : listOf(value),
    field: (rule, tied) => choicesOf(rule).length ? ticks({...tied, options: choicesOf(rule)}) : area({...tied, rows: 4, longest: 1000, hint: '一行写一项。'})}
};

const STATUSES = [['measure', '地方办法'], ['draft', '征求意见稿'], ['report', '新闻报道'], ['design', '系统默认']];

// props: unit, rules, done (hears what was entered)
export class Entry extends Component {

  state = {chosen: unsent(this.draft())[0] || ''};

  // sent once, however often the rest has to be mended
  sent = {};

  draft() {
    return 'rules/' + this.props.unit.code + '/';
  }

  choose(rule) {
    this.setState({chosen: rule.parameter}, () => this.place.scrollIntoView({block: 'start'}));
  }

  async scan(chosen) {
    if (chosen && this.sent.file !== chosen) this.sent = {file: chosen, id: (await upload('/api/evidence', chosen)).id};
    return chosen ? this.sent.id : null;
  }

  enter = (rule, kind) => async ({value, since, source, status, scan}) => {
    const entered = kind.read(value, document.getElementById('rule-value'));
    if (entered === null) throw new Error(rule.kind === 'whole' ? '请填写不小于0的整数。' : '请填写不小于0的数字。');
    await call('/api/policies/' + encodeURIComponent(this.props.unit.code), 'POST', {parameter: rule.parameter, value: entered, since: since || null, source: source.trim(), status, scan: await this.scan(scan)});
    return '“' + rule.title + '”已录入，由本县（区）人事部门的另一位人员确认后，自' + day(since) + '起生效。';
  };

  entered = words => {
    this.setState({chosen: ''});
    this.props.done(words);
  };

  fields(rule) {
    const kind = KINDS[rule.kind];
    if (!kind) return h('p', {class: 'sg-mind'}, '这一项是一张表，不在这里录入，请由管理员在规定文件中修改。现在：' + rule.inWords + '。');
    return [h('p', {class: 'sg-quiet'}, '现在：' + rule.inWords + '，自' + day(rule.since) + '起'), form({draft: this.draft() + rule.parameter, button: '录入', id: 'rule-save', done: this.entered,
      begin: {value: kind.begin(rule), since: '', source: '', status: 'measure', scan: null}, send: this.enter(rule, kind),
      fields: tie => [kind.field(rule, {...tie('value'), id: 'rule-value', title: '改为'}), date({...tie('since'), id: 'rule-since', title: '生效日期'}), choice({...tie('status'), id: 'rule-status', title: '出处的效力', options: STATUSES}),
        area({...tie('source'), id: 'rule-source', title: '出处', hint: '写明文件名称、文号和条款。'}),
        file({change: ([chosen]) => tie('scan').change(chosen || null), id: 'rule-scan', title: '原件扫描件', accept: '.pdf,.jpg,.jpeg,.png', hint: '可以不附。PDF、JPG 或 PNG；确认的人和本县（区）登记规定的部门可以打开。'})]})];
  }

  render({unit, rules}, {chosen}) {
    const of = parameter => rules.find(each => each.parameter === parameter), written = unsent(this.draft()).filter(each => each !== chosen && of(each));
    const areas = [...new Set(rules.map(each => each.areaTitle))];
    return h('section', {class: 'sg-card', id: 'rule-entry', 'aria-label': '录入规定', ref: place => { this.place = place; }}, h('h2', {}, '录入' + unit.name + '的规定'),
      unsentLine(written.map(parameter => ({title: of(parameter).title, href: '#/rules', onClick: event => { event.preventDefault(); this.setState({chosen: parameter}); }}))),
      choice({id: 'rule-parameter', title: '哪一项', value: chosen, change: parameter => this.setState({chosen: parameter}), options: [['', '请选择'], ...areas.map(each => [each, rules.filter(rule => rule.areaTitle === each).map(rule => [rule.parameter, rule.title])])]}),
      of(chosen) ? this.fields(of(chosen)) : '');
  }

}
