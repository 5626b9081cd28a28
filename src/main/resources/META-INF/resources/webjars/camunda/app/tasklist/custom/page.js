// What our panels and the forms of forms/*.html share. Forms reach it as window.shegong.
export const element = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => name.startsWith('on') ? node.addEventListener(name.slice(2), value) : node.setAttribute(name, value));
  children.flat().forEach(child => node.append(child instanceof Node ? child : document.createTextNode(child ?? '')));
  return node;
};

const token = () => decodeURIComponent((document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || '');
const unanswered = '服务器没有应答，请稍后再试';

// A refusal carries the answer's errors (row, column, message).
const refusal = body => Object.assign(new Error(body.message || unanswered), {errors: body.errors || [], faults: body.faults || [], more: body.more || ''});

const expired = '登录已过期，请重新登录。';

// The server no longer knows who this is.
const unknown = () => document.dispatchEvent(new CustomEvent('shegong-unknown'));

const send = (path, method, body, headers = {}) => fetch(path, {
  method, credentials: 'same-origin', body, headers: {'X-XSRF-TOKEN': token(), 'X-Requested-With': 'XMLHttpRequest', ...headers}
}).catch(() => { throw refusal({}); }).then(async response => {
  const answer = await response.json().catch(() => ({}));
  if (response.status === 401) {
    unknown();
    throw refusal({message: expired});
  }
  if (!response.ok) throw refusal(answer);
  return answer;
});

export const call = (path, method = 'GET', content) => send(path, method, content && JSON.stringify(content), {'Content-Type': 'application/json'});

// Who this is; nobody while a session has ended or a handed-out password waits to be changed, which the page itself says.
export const me = () => call('/api/me').catch(() => ({}));

export const upload = (path, file) => {
  const body = new FormData();
  body.append('file', file);
  return send(path, 'POST', body);
};

// Several files, with fields beside them.
export const sendFiles = (path, files, fields) => {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  files.forEach(file => body.append('files', file));
  return send(path, 'POST', body);
};

// Waits for the answer before it returns: for what has to be kept before a task is completed.
export const callAndWait = (path, method, content) => {
  const request = new XMLHttpRequest();
  request.open(method, path, false);
  Object.entries({'X-XSRF-TOKEN': token(), 'X-Requested-With': 'XMLHttpRequest', 'Content-Type': 'application/json'}).forEach(([name, value]) => request.setRequestHeader(name, value));
  try { request.send(JSON.stringify(content)); } catch (error) { throw refusal({}); }
  let answer = {};
  try { answer = JSON.parse(request.responseText); } catch (error) { /* no JSON: the status decides */ }
  if (request.status === 401) unknown();
  if (request.status >= 300) throw refusal(request.status === 401 ? {message: expired} : answer);
  return answer;
};

export const minute = text => text ? new Date(text).toLocaleString('zh-CN', {dateStyle: 'medium', timeStyle: 'short'}) : '';

// 2026-12-07 as people say it
export const day = iso => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || '');
  return parts ? Number(parts[1]) + '年' + Number(parts[2]) + '月' + Number(parts[3]) + '日' : '';
};

// 2054-09 as people say it
export const month = iso => iso ? Number(iso.slice(0, 4)) + '年' + Number(iso.slice(5, 7)) + '月' : '';

// every ISO date in a text as people say it
export const inWords = text => String(text || '').replace(/\d{4}-\d{2}-\d{2}/g, day);

export const table = (heads, rows) => element('table', {class: 'table table-condensed table-striped' + (heads.length > 2 ? ' shegong-lines' : '')},
  element('thead', {}, element('tr', {}, heads.map(head => element('th', {}, head)))),
  element('tbody', {}, rows.map(row => element('tr', {}, row.map((cell, index) => element('td', {'data-head': heads[index] || ''}, cell))))));

const statuses = {law: '法律法规', central: '中央政策', measure: '地方办法', draft: '征求意见稿', report: '新闻报道', design: '系统默认'};

// What something rests on; the ids of the rules stand behind it, for those who look them up.
export const basis = (said, before = '依据：') => element('small', {class: 'shegong-basis', title: said.rule ? '规则编号：' + said.rule : ''},
  before + said.source + (statuses[said.status] && !said.source.startsWith(statuses[said.status]) ? '（' + statuses[said.status] + '）' : ''));

// An objection with the rule it rests on; what is wrong with a form itself rests on none.
export const objection = said => element('li', {}, inWords(said.message),
  said.rule && !/^FORM( |$)/.test(said.rule) ? basis(said) : '');

export const refusals = (list, title) => list.length ? element('div', {class: 'alert alert-danger'}, element('strong', {}, title), element('ul', {}, list.map(objection))) : '';
// Who would decide, as far as that can be said before anything is filled in on the way.
export const deciders = (id, title, answer) => answer.deciders.length || answer.halt ? element('p', {id}, element('strong', {}, title),
  answer.deciders.map(each => each.postTitle + '（' + ((each.holderNames || []).join('、') || '待登记') + '）').join(' → '),
  answer.deciders.filter(each => each.note).map(each => element('span', {class: 'text-warning'}, ' ' + each.note)),
  answer.halt ? element('span', {class: 'text-muted'}, ' …… ' + answer.halt.message) : '') : '';
export const warnings = list => list.length ? element('div', {class: 'alert alert-warning'}, element('ul', {}, list.map(objection))) : '';

// Where a row or field of what was sent is wrong; columns are called as the page calls them.
export const faults = (error, columns = {}) => element('div', {class: 'alert alert-danger shegong-faults'},
  element('strong', {}, inWords(error.message)),
  error.errors.some(fault => fault.row || fault.column) ? table(['行', '列', '问题'], error.errors.map(fault => [fault.row ? String(fault.row) : '', columns[fault.column] || fault.column || '', inWords(fault.message)])) : '');

// Reads the local variable brief of a task form, shows what the task is about, and hands it on. The form must not submit it.
export const brief = (camForm, place, then) => {
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
export const searchable = (heads, rows, words, hint = '按姓名等查找') => {
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
export const confirming = (title, question, action, reason, surely = '确认' + title, {seen, wait} = {}) => {
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

// Where somebody writes why; the name says for what.
export const reasoning = (name, longest = 500) => element('textarea', {name, class: 'form-control', rows: 2, maxlength: longest, placeholder: '理由（必填，会记录在案）', 'aria-label': '理由'});

// Ends a request that others have worked on; says why.
export const stopping = (number, title, consequence, done) => {
  const reason = reasoning('stop-' + number, 1000);
  return confirming(title, consequence, () => call('/api/requests/' + number + '/withdraw', 'POST', {reason: reason.value.trim()}).then(done), reason);
};

// Says that all that stands in a form is kept by the server; without a form (it was left meanwhile) nobody needs to know.
export const saved = place => place && document.dispatchEvent(new CustomEvent('shegong-saved', {detail: place}));

window.shegong = {element, call, callAndWait, upload, minute, day, table, objection, refusals, warnings, deciders, basis, faults, brief, searchable, confirming, saved};
