// One's own personnel file, what is laid down, and, for the offices, filings, the files of their people and what they keep.
import {element} from './element.js';
import {confirming, table, warnings} from './formparts.js';
import {call, saved} from './server.js';
import {inWords, minute, month} from './words.js';
import {unsent, unsentLine} from './drafts.js';
import {paged, rowsOf} from './paged.js';
import {again, leave, panel} from './panels.js';
import {facts} from './facts.js';
import {auditTrail, ownReaders} from './audit.js';
import {flow} from './flow.js';
import {tryRun} from './tryrun.js';
import {roster} from './roster.js';
import {rules} from './rules.js';

const days = number => String(number) + ' 天';

// What the forms of a request asked for besides.
const besides = facts => (facts || []).map(fact => element('div', {}, element('small', {}, fact.label + '：' + fact.value)));

// A line that was struck out stays readable, with who struck it out and why.
const told = entry => element('div', {}, element(entry.struck ? 's' : 'span', {}, inWords(entry.summary) + (entry.organiser ? '（' + entry.organiser + '）' : '')), besides(entry.facts),
  entry.struck ? element('small', {class: 'text-danger'}, '已划去（' + entry.struck.by + '，' + minute(entry.struck.at) + '）：' + entry.struck.because) : '');

const personnelFile = async (code, show) => {
  const file = await call('/api/workers/' + encodeURIComponent(code) + '/file');
  const master = [['姓名', file.name], ['编号', file.code], ['单位', file.unitName], ['职务', file.positionTitles], ['出生日期', file.birthDate],
    ['身份证号', file.idNumber], ['参加工作', file.workingSince], ['到本单位', file.servingSince],
    file.leftOn ? ['退出', file.leftOn + ' ' + file.leftBecause] : ['法定退休', month(file.retiresOn) + '（' + file.retirementAge + '）'], ['薪级', file.grade],
    ['合同', file.employment ? (file.employment.from ? file.employment.from + ' 至 ' : '') + file.employment.term + (file.employment.endedOn ? '，已于 ' + file.employment.endedOn + ' 终止' : '') : file.employmentTitle]];
  show(element('div', {},
    element('p', {}, element('a', {class: 'btn btn-default btn-sm', href: '/api/workers/' + encodeURIComponent(code) + '/file.docx', download: ''}, '打印档案')),
    table(['项目', '内容'], master.filter(line => line[1])),
    element('h4', {}, '假期余额'),
    table(['假别', '年度', '可享受', '已休', '审批中占用', '剩余', '依据'], file.balances.map(balance =>
      [balance.title, balance.year, days(balance.entitlement), days(balance.taken), days(balance.reserved), days(balance.left), balance.source])),
    element('h4', {}, '档案记载'),
    table(['日期', '类别', '记载', '申请', '依据'], file.entries.map(entry => [inWords(entry.days), entry.kindTitle, told(entry), entry.officialNumber || '',
      (entry.source || '') + (entry.paper ? '《' + entry.paper + '》' : '')]))));
};

const filings = async show => show(await paged('/api/filings', ['日期', '人员', '事由', '内容', '依据'],
  filing => [filing.filedOn, filing.workerName || filing.worker || '—', filing.occasion, filing.summary, filing.source || ''],
  {hint: '按姓名、编号、事由查找', none: '没有报备记录。', unit: '件', missing: '没有找到，请换一个姓名、编号或事由。'}));

// Compensatory leave comes from overtime on rest days that a clerk registered here; a slip is struck out with a reason.
const overtime = (code, refresh) => {
  const day = (id, label) => element('input', {type: 'date', id: 'overtime-' + id, class: 'form-control', title: label, 'aria-label': label});
  const date = day('date', '加班日期'), until = day('until', '最后一天（连续几天才填）'), struck = day('struck', '划去哪一天的加班');
  const amount = element('input', {type: 'number', id: 'overtime-days', step: '0.5', min: '0.5', class: 'form-control', placeholder: '天数，半天填 0.5', 'aria-label': '天数'});
  const note = element('input', {id: 'overtime-note', class: 'form-control', placeholder: '加班事由', 'aria-label': '加班事由', maxlength: 300});
  const reason = element('input', {id: 'overtime-reason', class: 'form-control', placeholder: '划去的原因', 'aria-label': '划去的原因', maxlength: 300});
  const answer = element('span', {class: 'shegong-refused'});
  const send = (place, path, body) => () => call('/api/workers/' + encodeURIComponent(code) + '/overtime' + path(), 'POST', body()).then(() => { saved(place); return refresh(); }).catch(error => { answer.textContent = error.message; });
  const register = element('button', {type: 'button', class: 'btn btn-default', onclick: send(date, () => '',
    () => ({date: date.value || null, until: until.value || null, days: amount.value ? Number(amount.value) : null, note: note.value}))}, '登记加班（可补休）');
  const strike = element('button', {type: 'button', class: 'btn btn-default', onclick: () => struck.value ? send(struck, () => '/' + struck.value + '/strike', () => ({reason: reason.value}))()
    : answer.replaceChildren('请填写划去哪一天的加班')}, '划去登错的加班');
  const row = (what, ...parts) => element('div', {class: 'form-inline', style: 'margin:12px 0', 'data-draft': 'file/' + code + '/' + what}, ...parts.flatMap(part => [part, ' ']));
  return element('div', {}, row('overtime', element('span', {}, '加班自'), date, '至', until, amount, note, register), row('overtime-struck', element('span', {}, '划去'), struck, reason, strike, answer));
};

// Whoever joins gets an account whose password nobody knows, and people forget theirs.
const password = code => {
  const answer = element('div');
  const draw = confirming('重设密码', '重设账号 ' + code + ' 的密码？原密码立即失效，新密码只显示一次。', async () => {
    answer.replaceChildren();
    const drawn = await call('/api/accounts/' + encodeURIComponent(code) + '/password', 'POST');
    answer.replaceChildren(element('div', {class: 'alert alert-success'}, drawn.name + '（账号 ' + drawn.account + '）的新密码：', element('code', {id: 'drawn-password'}, drawn.password),
      '。请当面交给本人，离开本页后无法再查看；本人登录后可在右上角个人菜单中修改。', drawn.message ? element('p', {}, drawn.message + '。') : ''));
  });
  return element('div', {style: 'margin:12px 0'}, draw, answer);
};

// What an inspection found and what was announced about a worker; what a notice entails for the year is said before and after.
const remark = (code, refresh, said) => {
  const outlook = element('div', {id: 'notice-outlook'});
  call('/api/notices?worker=' + encodeURIComponent(code)).then(known => outlook.replaceChildren(known.message, warnings(known.objections))).catch(error => { outlook.textContent = error.message; });
  const date = element('input', {type: 'date', class: 'form-control', id: 'notice-date', 'aria-label': '检查或通报日期'});
  const kind = element('select', {class: 'form-control', id: 'notice-kind', 'aria-label': '检查或通报'}, element('option', {value: 'inspection'}, '检查'), element('option', {value: 'notice'}, '通报'));
  const text = element('input', {class: 'form-control', placeholder: '情况', id: 'notice-text', 'aria-label': '检查或通报情况', maxlength: 500});
  const answer = element('span', {class: 'shegong-refused'});
  const register = element('button', {type: 'button', class: 'btn btn-default', onclick: () => call('/api/notices', 'POST', {worker: code, date: date.value || null, kind: kind.value, text: text.value})
    .then(kept => { saved(text); return kept; }).then(kept => refresh(element('div', {class: 'alert alert-success', id: 'notice-kept'}, kept.message, warnings(kept.objections)))).catch(error => { answer.textContent = error.message; })}, '登记检查、通报');
  return element('div', {style: 'margin:12px 0'}, said || '', element('div', {class: 'form-inline', 'data-draft': 'file/' + code + '/notice'}, date, ' ', kind, ' ', text, ' ', register, answer), outlook);
};

// The files of an office's own people, those who left included: found by name, read by a click.
const searchFile = async show => {
  const known = await rowsOf('/api/files', unsent('file/'));
  const list = element('div'), result = element('div'), begun = element('div');
  const back = element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => { wanted = ''; result.replaceChildren(); list.hidden = false; tell(); }}, '返回名单');
  const tell = () => begun.replaceChildren(unsentLine('file/', code => known.get(code)?.name, code => load(code)));
  tell();
  // Of two people clicked one after the other only the later is shown, however late the first file comes.
  let wanted;
  const load = (code, said) => personnelFile(wanted = code, node => {
    if (wanted !== code) return;
    list.hidden = true;
    result.replaceChildren(back, node, element('h4', {}, '登记与账号'), overtime(code, () => load(code)), remark(code, kept => load(code, kept), said), password(code));
    if (said) said.scrollIntoView({block: 'center'});
  }).catch(error => wanted === code && result.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)));
  list.append(begun, await paged('/api/files', ['姓名', '编号', '社区', '职务', ''], file => {
    known.set(file.code, file);
    return [element('a', {href: '', onclick: event => { event.preventDefault(); load(file.code); }}, file.name), file.code, file.unitName, file.positionTitles,
      file.leftOn ? file.leftOn + ' 退出' : ''];
  }, {hint: '按姓名、编号、社区查找', none: '没有可以查阅的档案。'}));
  show(element('div', {}, list, result));
};

const open = async wanted => {
  const me = await call('/api/me');
  const body = element('div', {style: 'padding:16px;overflow:auto;flex:1'}, '正在读取……');
  // What was asked for before the latest click comes too late to be shown.
  let turn;
  const turnTo = load => {
    const mine = turn = {};
    const show = node => { if (turn === mine) body.replaceChildren(node); };
    const fail = error => show(element('div', {class: 'alert alert-danger'}, error.message));
    show('正在读取……');
    load(show, fail).catch(fail);
  };
  const pages = [];
  if (me.worker) pages.push(['我的档案', show => personnelFile(me.account, node => show(element('div', {}, node, ownReaders(me.account))))]);
  if (me.office) pages.push(['报备记录', filings], ['查阅档案', searchFile]);
  if (me.keepsFiles) pages.push(['人事登记', facts]);
  if (me.administers) pages.push(['导入花名册', roster]);
  pages.push(['本地规定', rules]);
  if (me.designs) pages.push(['流程', flow], ['试走', tryRun]);
  if (me.seesTrail) pages.push(['查阅与操作记录', auditTrail]);
  const tabs = element('ul', {class: 'nav nav-tabs', style: 'flex:1'}, pages.map(([title]) => element('li', {}, element('a', {href: '', onclick: event => {
    event.preventDefault();
    choose(title);
  }}, title))));
  const desk = panel('shegong-desk', tabs, body);
  const choose = title => {
    desk.dataset.page = title;
    tabs.querySelectorAll('li').forEach(tab => tab.classList.toggle('active', tab.textContent === title));
    turnTo(pages.find(page => page[0] === title)[1]);
  };
  choose(pages.some(([title]) => title === wanted) ? wanted : pages[0][0]);
};

const cannot = error => document.body.append(element('div', {id: 'shegong-desk', class: 'alert alert-danger', style: 'position:fixed;top:55px;right:16px;z-index:1040'}, error.message));

export default [{
  id: 'shegong-desk', pluginPoint: 'tasklist.navbar.action', priority: 200,
  render: node => { again('shegong-desk', page => open(page).catch(cannot)); node.append(element('a', {href: '', id: 'open-desk', onclick: event => { event.preventDefault(); open().catch(cannot); }},
    element('span', {class: 'glyphicon glyphicon-folder-open'}), ' 档案与规定')); },
  unmount: () => leave('shegong-desk')
}];
