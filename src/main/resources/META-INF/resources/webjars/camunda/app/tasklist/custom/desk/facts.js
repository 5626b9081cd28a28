// 人事登记: the personnel office puts facts into the files of its people, and strikes out what was wrong.
import {unsent} from '../drafts.js';
import {Component, h, page} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {choice} from '../parts/fields.js';
import {reading} from '../parts/reading.js';
import {Room, up} from '../parts/room.js';
import {done, warnings} from '../parts/said.js';
import {Sure} from '../parts/sure.js';
import {table} from '../parts/table.js';
import {Unsent} from '../parts/unsent.js';
import {call} from '../server.js';
import {inWords} from '../words.js';
import {factForm} from './factform.js';
import {struck} from './file.js';

const path = (code, rest) => '/api/workers/' + encodeURIComponent(code) + '/' + rest;

const small = entry => [entry.paper ? '依据材料：' + entry.paper : '', entry.organiser || '', entry.enteredBy ? entry.enteredBy + '登记' : entry.source || ''].filter(Boolean).join('；');

// props: code, file, sheet, again (reads the file)
class Facts extends Component {

  state = {kind: unsent('fact/' + this.props.code + '/')[0] || '', said: '', gone: ''};

  // what was entered stands beneath before the page says that it was
  enter = async fact => {
    const {code, again} = this.props, said = await call(path(code, 'facts'), 'POST', fact);
    await again();
    return said;
  };

  entered = kind => said => this.setState({kind: '', said: [this.props.file.name + '：' + kind.title + '，' + said.message + '。', warnings(said.objections)]});

  strike = async (entry, reason) => {
    const {code, again} = this.props, said = await call(path(code, 'facts/' + entry.id + '/strike'), 'POST', {reason});
    await again();
    this.setState({gone: entry.kindTitle + '：' + said.message + '。'});
  };

  line = entry => {
    const text = [h('strong', {}, inWords(entry.days) + ' ' + entry.kindTitle), ' ', inWords(entry.summary)];
    return h('li', {class: 'sg-card', key: entry.id}, entry.struck ? h('s', {}, text) : text, h('small', {class: 'sg-basis'}, small(entry)), struck(entry),
      entry.strikable ? h(Sure, {title: '划去', question: '划去后这条记录仍可查阅，但不再计算；改动过花名册的同时恢复原内容。', reason: 'strike-' + entry.id, longest: 300, act: reason => this.strike(entry, reason)}) : '');
  };

  render({code, file, sheet}, {kind: chosen, said, gone}) {
    const kind = sheet.kinds.find(each => each.id === chosen), entries = file.entries.filter(entry => entry.strikable || entry.struck).reverse();
    return [h('h2', {}, file.name, ' ', h('small', {}, file.unitName + ' ' + file.positionTitles)),
      h('div', {class: 'sg-card'}, h('div', {class: 'sg-form-fields'}, choice({id: 'fact-kind', title: '登记事项', value: chosen, change: id => this.setState({kind: id, said: ''}), options: [['', '请选择'], ...sheet.kinds.map(each => [each.id, each.title])]})),
        kind ? factForm(code, kind, sheet, this.enter, this.entered(kind)) : '', said ? done(said, {id: 'fact-answer'}) : ''),
      h('h2', {class: 'sg-head'}, '已登记的事项'), gone ? done(gone, {id: 'fact-struck'}) : '',
      h('ul', {id: 'fact-lines'}, entries.length ? entries.map(this.line) : h('li', {}, '还没有登记的事项。'))];
  }

}

const hint = '先选择人员，再登记怀孕、生育、流产、医疗期、工伤、处分、表彰、培训、证书、岗位变动，或更正基本信息。登记有误的在该人员名下划去，不会删除。';

class Registering extends Room {

  title = '人事登记';

  row = each => [h('a', {class: 'sg-more', href: this.to(each.code)}, each.name), each.unitName, each.positionTitles];

  content({open, asked}) {
    return h('div', {id: 'shegong-facts'}, open ? [up(this.to(''), '换一个人'),
      reading('/api/facts', sheet => reading(path(open, 'file'), (file, again) => h(Facts, {code: open, file, sheet, again})))]
      : [h(Unsent, {beginning: 'fact/', api: '/api/facts/people', address: code => this.to(code)}), h('p', {class: 'sg-quiet'}, hint),
        h(Listing, {api: '/api/facts/people', asked, ask: this.ask, unit: '人', hint: '姓名、编号、社区', none: '没有可以登记的人员。', missing: '没有找到，请换一个姓名或编号。', draw: rows => table(['姓名', '社区', '职务'], rows.map(this.row))})]);
  }

}

export default [page('shegong-facts', '/facts/:worker?', Registering)];
