// What the forms of forms/*.html are built with; they reach it as window.shegong. Our own pages are drawn otherwise.
import {element} from './element.js';
import {call, callAndWait, saved, upload} from './server.js';
import {day, inWords, isRuled, minute, source} from './words.js';

const table = (heads, rows) => element('table', {class: 'table table-condensed table-striped' + (heads.length > 2 ? ' shegong-lines' : '')},
  element('thead', {}, element('tr', {}, heads.map(head => element('th', {}, head)))),
  element('tbody', {}, rows.map(row => element('tr', {}, row.map((cell, index) => element('td', {'data-head': heads[index] || ''}, cell))))));

// What something rests on; the ids of the rules stand behind it, for those who look them up.
const basis = (said, before = '依据：') => element('small', {class: 'shegong-basis', title: said.rule ? '规则编号：' + said.rule : ''},
  before + source(said));

// An objection with the rule it rests on; what is wrong with a form itself rests on none.
const objection = said => element('li', {}, inWords(said.message),
  isRuled(said) ? basis(said) : '');

export const refusals = (list, title) => list.length ? element('div', {class: 'alert alert-danger'}, element('strong', {}, title), element('ul', {}, list.map(objection))) : '';
// Who would decide, as far as that can be said before anything is filled in on the way.
export const deciders = (id, title, answer) => answer.deciders.length || answer.halt ? element('p', {id}, element('strong', {}, title),
  answer.deciders.map(each => each.postTitle + '（' + ((each.holderNames || []).join('、') || '待登记') + '）').join(' → '),
  answer.deciders.filter(each => each.note).map(each => element('span', {class: 'text-warning'}, ' ' + each.note)),
  answer.halt ? element('span', {class: 'text-muted'}, ' …… ' + answer.halt.message) : '') : '';
export const warnings = list => list.length ? element('div', {class: 'alert alert-warning'}, element('ul', {}, list.map(objection))) : '';

// Where a row or field of what was sent is wrong; columns are called as the page calls them.
const faults = (error, columns = {}) => element('div', {class: 'alert alert-danger shegong-faults'},
  element('strong', {}, inWords(error.message)),
  error.errors.some(fault => fault.row || fault.column) ? table(['行', '列', '问题'], error.errors.map(fault => [fault.row ? String(fault.row) : '', columns[fault.column] || fault.column || '', inWords(fault.message)])) : '');

// Reads the local variable brief of a task form, shows what the task is about, and hands it on. The form must not submit it.
const brief = (camForm, place, then) => {
  let said = {};
  const fetching = wait => camForm.formElement[0].classList.toggle('shegong-fetching', wait);
  fetching(true);
  camForm.on('form-loaded', () => camForm.variableManager.fetchVariable('brief'));
  camForm.on('variables-fetched', () => {
    const value = camForm.variableManager.variableValue('brief');
    said = typeof value === 'string' ? JSON.parse(value) : (value || {});
  });
  camForm.on('variables-applied', () => {
    fetching(false);
    camForm.variableManager.destroyVariable('brief');
    document.getElementById(place).replaceChildren(
      element('h4', {}, said.title || ''),
      said.vacancy ? element('div', {class: 'alert alert-warning'}, said.vacancy) : '',
      element('table', {class: 'table table-condensed shegong-brief'}, element('tbody', {}, (said.lines || []).map(line =>
        element('tr', {}, element('th', {}, line.label), element('td', {}, line.value))))),
      said.rule ? element('p', {class: 'shegong-basis'}, '依据：' + said.rule) : '');
    then(said);
  });
};

// A table with a search box that stays quick with hundreds of rows: typing only hides and shows.
const searchable = (heads, rows, words, hint = '按姓名等查找') => {
  const body = rows.map((row, index) => ({text: words(index).toLowerCase(), node: element('tr', {}, row.map((cell, at) => element('td', {'data-head': heads[at] || ''}, cell)))}));
  const count = element('span', {class: 'text-muted', style: 'margin-left:1em'}, '共 ' + rows.length + ' 人');
  const search = element('input', {type: 'search', class: 'form-control shegong-search', placeholder: hint, 'aria-label': '查找', oninput: event => {
    const wanted = event.target.value.trim().toLowerCase();
    let shown = 0;
    body.forEach(line => { const hit = !wanted || line.text.includes(wanted); line.node.hidden = !hit; shown += hit; });
    count.textContent = wanted ? '找到 ' + shown + ' 人，共 ' + rows.length + ' 人' : '共 ' + rows.length + ' 人';
  }});
  return element('div', {}, element('div', {class: 'form-inline'}, search, count),
    element('div', {class: 'shegong-rows'}, element('table', {class: 'table table-condensed table-striped'},
      element('thead', {}, element('tr', {}, heads.map(head => element('th', {}, head)))), element('tbody', {}, body.map(line => line.node)))));
};

// A button that asks before it does anything. The web apps' pages may not open the browser's own dialogs (their CSP sandbox). A reason with
// a name is kept under it until it is sent.
// Nobody is sure of what they have not seen: with a promise to wait for, the last button waits as well.
const confirming = (title, question, action, reason, surely = '确认' + title, {seen, wait} = {}) => {
  const place = element('span');
  const rest = () => place.replaceChildren(element('button', {type: 'button', class: 'btn btn-default btn-xs', onclick: ask}, title));
  const ask = () => {
    const answer = element('div', {class: 'text-danger'});
    const sure = element('button', {type: 'button', class: 'btn btn-danger btn-xs', onclick: () => {
      if (reason && !reason.value.trim()) { answer.textContent = '请先写明理由。'; return; }
      sure.disabled = true;
      action().then(() => { saved(box); rest(); }).catch(error => { sure.disabled = false; answer.textContent = error.message; });
    }}, surely);
    if (seen) {
      sure.disabled = true;
      answer.textContent = wait;
      seen.then(() => { sure.disabled = false; answer.textContent = ''; });
    }
    const box = element('div', {class: 'shegong-sure', ...(reason?.name ? {'data-draft': 'sure/' + reason.name} : {})}, element('p', {}, question), reason || '', answer, sure, ' ',
      element('button', {type: 'button', class: 'btn btn-default btn-xs', onclick: rest}, '取消'));
    place.replaceChildren(box);
    (reason || (sure.disabled ? box.lastElementChild : sure)).focus();
  };
  rest();
  return place;
};

window.shegong = {element, call, callAndWait, upload, minute, day, table, objection, refusals, warnings, deciders, basis, faults, brief, searchable, confirming, saved};
