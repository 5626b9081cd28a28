// 人事登记: the personnel office puts facts into the files of its people, and strikes out what was wrong.
import {element} from './element.js';
import {confirming, warnings} from './formparts.js';
import {call, saved} from './server.js';
import {inWords} from './words.js';
import {unsent, unsentLine} from './drafts.js';
import {narrowed, paged, rowsOf} from './paged.js';

const empty = () => element('option', {value: ''}, '请选择');

// One field of a kind, as the server describes it: a date, a choice, a number or words.
const input = (field, id) => {
  const shared = {id, class: 'form-control', 'aria-label': field.title};
  if (field.choices && field.choices.length) return element('select', shared, empty(), field.choices.map(choice => element('option', {value: choice.value}, choice.title)));
  if (field.search) return element('select', shared, empty());
  if (field.type === 'date') return element('input', {type: 'date', ...shared});
  if (field.type === 'number') return element('input', {type: 'number', min: 1, max: 9, step: 1, ...shared});
  return element('input', {type: 'text', maxlength: field.longest, autocomplete: 'off', ...shared});
};

const labelled = (title, node, hint = '') => element('div', {class: 'form-group'}, element('label', {for: node.id}, title), node, hint ? element('small', {class: 'shegong-basis'}, hint) : '');

const hints = {
  'training.value': '写了“3天”按每天8学时折算；写内容的请另填学时。', 'pregnancy.value': '知道预产期的请一定填写，孕期保护由此计算。',
  'post-change.value': '从列表中选择。', 'correction.note': '必填：写明为什么更正。', 'birth.number': '多胞胎填写人数，不填按1个。'
};

// Which columns a change is about depends on the kind: a change of post on the place, a correction on everything.
const columnsOf = (kind, sheet) => sheet.columns.filter(column => kind.id === 'correction' || sheet.places.includes(column.name));

const asks = (kind, sheet, fields) => {
  if (!kind.fields.some(field => field.name === 'field')) return kind.fields.map(field => {
    fields[field.name] = input(field, 'fact-' + field.name);
    return labelled(field.title, fields[field.name], hints[kind.id + '.' + field.name]);
  });
  const columns = columnsOf(kind, sheet), place = element('div');
  const write = column => {
    fields.value = column ? input(column, 'fact-value') : null;
    const search = column && column.search ? element('input', {type: 'search', class: 'form-control', placeholder: '输入名称查找', 'aria-label': '查找' + column.title, style: 'display:none;margin-bottom:4px'}) : '';
    place.replaceChildren(search, column ? labelled(kind.fields.find(field => field.name === 'value').title, fields.value, column.choices || column.search ? '' : '不再有内容的请写“清空”。') : '');
    if (search) narrowed(fields.value, search, column.search, choices => choices.map(choice => element('option', {value: choice.value}, choice.title)))
      .catch(error => place.append(element('p', {class: 'text-danger', role: 'alert'}, error.message)));
  };
  fields.field = element('select', {id: 'fact-field', class: 'form-control', onchange: event => write(columns.find(column => column.name === event.target.value))},
    empty(), columns.map(column => element('option', {value: column.name}, column.title)));
  const rest = kind.fields.filter(field => !['field', 'value'].includes(field.name)).map(field => {
    fields[field.name] = input(field, 'fact-' + field.name);
    return labelled(field.title, fields[field.name], hints[kind.id + '.' + field.name]);
  });
  return [labelled(kind.fields.find(field => field.name === 'field').title, fields.field), place, ...rest];
};

const draft = person => 'fact/' + person.code + '/';

const form = (person, sheet, done) => {
  const place = element('div'), answer = element('div', {id: 'fact-answer', 'aria-live': 'polite'});
  const kinds = element('select', {id: 'fact-kind', class: 'form-control', onchange: () => { answer.replaceChildren(); draw(); }},
    empty(), sheet.kinds.map(kind => element('option', {value: kind.id}, kind.title)));
  const draw = () => {
    const kind = sheet.kinds.find(each => each.id === kinds.value);
    if (!kind) return place.replaceChildren();
    const fields = {}, date = element('input', {type: 'date', id: 'fact-date', class: 'form-control'});
    const save = element('button', {type: 'button', id: 'fact-save', class: 'btn btn-primary', onclick: async () => {
      save.disabled = true;
      answer.replaceChildren();
      const sent = {kind: kind.id, date: date.value || null};
      Object.entries(fields).forEach(([name, node]) => { if (node && node.value) sent[name] = node.value; });
      try {
        const said = await call('/api/workers/' + encodeURIComponent(person.code) + '/facts', 'POST', sent);
        saved(save);
        kinds.value = '';
        draw();
        await done();
        answer.replaceChildren(element('div', {class: 'alert alert-success'}, person.name + '：' + kind.title + '，' + said.message + '。'), warnings(said.objections || []));
      }
      catch (error) { answer.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)); }
      save.disabled = false;
    }}, '登记');
    place.replaceChildren(element('div', {'data-draft': draft(person) + kind.id}, element('div', {class: 'shegong-fact-fields'}, labelled('日期', date), asks(kind, sheet, fields)), save));
  };
  [kinds.value = ''] = unsent(draft(person));
  draw();
  return element('div', {class: 'shegong-fact-form'}, labelled('登记事项', kinds), place, answer);
};

const line = (entry, code, done) => {
  const reason = element('input', {name: 'strike-' + entry.id, class: 'form-control', maxlength: 300, placeholder: '理由（必填，会记录在案）', 'aria-label': '划去理由'});
  const text = [element('strong', {}, inWords(entry.days) + ' ' + entry.kindTitle), ' ', inWords(entry.summary)];
  const small = [entry.paper ? '依据材料：' + entry.paper : '', entry.organiser || '', entry.enteredBy ? entry.enteredBy + '登记' : entry.source || ''].filter(Boolean).join('；');
  return element('li', {class: 'shegong-fact' + (entry.struck ? ' shegong-struck' : '')}, element('div', {}, entry.struck ? element('s', {}, text) : text,
    element('small', {class: 'shegong-basis'}, small),
    entry.struck ? element('small', {class: 'text-danger'}, '已划去（' + entry.struck.by + '，' + new Date(entry.struck.at).toLocaleDateString('zh-CN') + '）：' + entry.struck.because) : ''),
  entry.strikable ? element('div', {class: 'shegong-fact-strike'}, confirming('划去', '划去后这条记录仍可查阅，但不再计算；改动过花名册的同时恢复原内容。',
    () => call('/api/workers/' + encodeURIComponent(code) + '/facts/' + entry.id + '/strike', 'POST', {reason: reason.value.trim()}).then(done), reason)) : '');
};

const person = async (chosen, sheet, place, back) => {
  const list = element('ul', {class: 'list-unstyled', id: 'fact-lines'}), said = element('div', {id: 'fact-struck', 'aria-live': 'polite'});
  const load = async () => {
    const file = await call('/api/workers/' + encodeURIComponent(chosen.code) + '/file');
    const entries = file.entries.filter(entry => entry.strikable || entry.struck).reverse();
    list.replaceChildren(...(entries.length ? entries.map(entry => line(entry, chosen.code, async answer => {
      await renew();
      said.replaceChildren(element('div', {class: 'alert alert-success'}, entry.kindTitle + '：' + answer.message + '。'));
    })) : [element('li', {}, '还没有登记的事项。')]));
  };
  // what was entered stands here before the page says that it was
  const renew = () => load().catch(error => list.replaceChildren(element('li', {class: 'text-danger'}, error.message)));
  place.replaceChildren(back, element('h4', {}, chosen.name + ' ', element('small', {}, chosen.unitName + ' ' + chosen.positionTitles)),
    form(chosen, sheet, renew), element('h4', {}, '已登记的事项'), said, list);
  await load();
};

export const facts = async show => {
  const sheet = await call('/api/facts');
  const known = await rowsOf('/api/facts/people', unsent('fact/'));
  const list = element('div'), place = element('div'), begun = element('div');
  const back = element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => { wanted = null; place.replaceChildren(); list.hidden = false; tell(); }}, '换一个人');
  let wanted;
  const choose = chosen => { wanted = chosen; list.hidden = true; person(chosen, sheet, place, back).catch(error => wanted === chosen && place.replaceChildren(back, element('div', {class: 'alert alert-danger'}, error.message))); };
  const tell = () => begun.replaceChildren(unsentLine('fact/', code => known.get(code)?.name, code => choose(known.get(code))));
  tell();
  list.append(begun, element('p', {}, '先选择人员，再登记怀孕、生育、流产、医疗期、工伤、处分、表彰、培训、证书、岗位变动，或更正基本信息。登记有误的在该人员名下划去，不会删除。'),
    await paged('/api/facts/people', ['姓名', '社区', '职务'], each => {
      known.set(each.code, each);
      return [element('a', {href: '', onclick: event => { event.preventDefault(); choose(each); }}, each.name), each.unitName, each.positionTitles];
    }, {hint: '按姓名、编号、社区查找', none: '没有可以登记的人员。'}));
  show(element('div', {id: 'shegong-facts'}, list, place));
};
