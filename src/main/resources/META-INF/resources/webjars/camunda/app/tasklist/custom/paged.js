// Lists of people and places that the server searches and pages: a city has more of them than a page can hold.
import {element} from './element.js';
import './formparts.js';
import {call} from './server.js';
import {many} from './words.js';

const WAIT = 300;

const questioned = (path, words, page) => path + (path.includes('?') ? '&' : '?') + 'q=' + encodeURIComponent(words.trim()) + '&page=' + page;

// Calls for what stands in the search box; of two answers only that to the later question is told, however late the earlier one comes.
const asking = (path, search, tell, fail) => {
  let asked = 0, timer;
  const ask = (page = 1) => {
    const mine = ++asked, at = performance.now();
    clearTimeout(timer);
    return call(questioned(path, search.value, page))
      .then(answer => { if (mine === asked) tell({...answer, asked: at}); }).catch(error => { if (mine === asked) fail(error); });
  };
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  return ask;
};

// One page of a list under a search box, with buttons to the next. Resolves when its first page stands; until then a failure is the
// caller's. Told of shegong-changed, it reads its page again; of shegong-redrawn, it draws again what it has read. How many rows there are
// without a search is heard.
const listed = async (path, draw, {hint, none = '', unit = '人', missing = '没有找到，请换一个姓名或编号。', heard = () => {}}) => {
  const search = element('input', {type: 'search', class: 'form-control shegong-search', placeholder: hint, 'aria-label': '查找'});
  const count = element('span', {class: 'text-muted shegong-count', role: 'status'}), where = element('span', {class: 'shegong-page'}), rows = element('div');
  const step = (title, by) => element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => ask(shown.page + by)}, title);
  const back = step('上一页', -1), on = step('下一页', 1), turning = element('nav', {class: 'shegong-turning', 'aria-label': '翻页'}, back, where, on);
  let shown, broken;
  const tell = answer => {
    shown = answer;
    if (!search.value.trim()) heard(answer.total);
    // the last row of the last page is gone
    if (answer.pages && answer.page > answer.pages) return ask(answer.pages);
    const focused = document.activeElement;
    count.textContent = (search.value.trim() ? '找到 ' : '共 ') + many(answer) + ' ' + unit;
    rows.replaceChildren(answer.rows.length || !(search.value.trim() || none) ? draw(answer) : element('p', {}, search.value.trim() ? missing : none));
    where.textContent = '第 ' + answer.page + ' 页，共 ' + answer.pages + ' 页';
    back.disabled = answer.page <= 1;
    on.disabled = answer.page >= answer.pages;
    turning.hidden = answer.pages <= 1;
    // whoever turns pages by the keyboard stays at the buttons
    if (focused === on && on.disabled) back.focus();
    else if (focused === back && back.disabled) on.focus();
  };
  const ask = asking(path, search, tell, error => {
    broken = error;
    rows.replaceChildren(element('div', {class: 'alert alert-danger', role: 'alert'}, error.message));
  });
  await ask();
  if (broken) throw broken;
  const list = element('div', {}, element('div', {class: 'form-inline'}, search, count), rows, turning);
  // something on it has changed
  list.addEventListener('shegong-changed', () => ask(shown.page));
  list.addEventListener('shegong-redrawn', () => tell(shown));
  return list;
};

// The same as a table. Cells are told when their page was asked for: what was kept after that, it does not tell of.
const paged = (path, heads, cells, told) => listed(path, answer => element('div', {class: 'shegong-rows'}, element('table', {class: 'table table-condensed table-striped'},
  element('thead', {}, element('tr', {}, heads.map(head => element('th', {}, head)))),
  element('tbody', {}, answer.rows.map(row => element('tr', {}, cells(row, answer.asked).map((cell, at) => element('td', {'data-head': heads[at]}, cell))))))), told);

const empty = title => element('option', {value: ''}, title);

const offers = (list, value) => [...list.options].some(option => option.value === value);

// Has a searched list offer a value and choose it.
export const seek = (list, value) => {
  if (!offers(list, value)) {
    list.addEventListener('shegong-found', () => { list.value = value; }, {once: true});
    list.dispatchEvent(new CustomEvent('shegong-sought', {detail: value}));
  }
  list.value = value;
};

// Fills a choice with what the search box finds; what is chosen stays chosen. The box is shown where there is more than one page.
// A value that a kept draft seeks is looked for by itself. Resolves with the first answer.
export const narrowed = (list, search, path, options, title = '请选择') => {
  const sought = new Set();
  const chosen = () => [...list.selectedOptions].filter(option => option.value);
  const fill = answer => {
    const kept = chosen();
    list.replaceChildren(empty(answer.rows.length || !search.value.trim() ? title : '没有找到，请换一个名称'), ...options(answer.rows));
    kept.filter(option => !offers(list, option.value)).forEach(option => list.append(option));
    list.value = kept.length ? kept[0].value : '';
    return answer;
  };
  list.addEventListener('shegong-sought', ({detail: value}) => {
    if (sought.has(value)) return;
    sought.add(value);
    call(questioned(path, value, 1)).then(answer => {
      const found = options(answer.rows).flatMap(node => node.matches('option') ? node : [...node.children]).find(option => option.value === value);
      if (found && !offers(list, value)) list.append(found);
      list.dispatchEvent(new CustomEvent('shegong-found', {detail: value}));
    }).catch(told);
  });
  const told = error => list.replaceChildren(...chosen(), empty('没有读到：' + error.message));
  return new Promise((resolve, reject) => asking(path, search, answer => resolve(fill(answer)), error => { told(error); reject(error); })()
    .then(() => search.addEventListener('input', event => event.stopPropagation())))
    .then(answer => { search.style.display = answer.pages > 1 ? '' : 'none'; return answer; });
};

Object.assign(window.shegong, {paged, narrowed});
