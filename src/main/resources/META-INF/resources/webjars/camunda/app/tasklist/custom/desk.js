// "My desk": own requests, own personnel file and, for the offices, filings and the files of their people.
import {call, element, minute, table} from './page.js';

const days = number => String(number) + ' 天';

const requests = async (show, refresh) => {
  const list = await call('/api/requests');
  if (!list.length) return show(element('p', {}, '还没有申请。点右上角“发起流程”提出第一份申请。'));
  show(table(['编号', '事项', '状态', '现在由谁办理', '各级意见', ''], list.map(request => [
    request.number,
    (request.process || '') + ' ' + (request.title || ''),
    request.state,
    element('div', {}, request.waiting.map(waiting => element('div', {}, waiting.who + '（自 ' + minute(waiting.since) + (waiting.due ? '，限 ' + minute(waiting.due) : '') + '）'))),
    element('div', {}, request.opinions.map(said => element('div', {}, said.who + '：' + said.choice + (said.text ? '，' + said.text : '') + '（' + minute(said.at) + '）'))),
    request.withdrawable ? element('button', {class: 'btn btn-default btn-xs', onclick: async event => {
      const question = '撤回“' + request.title + '”？撤回后不能恢复，需要时请重新申请。';
      const reason = request.needsReason ? prompt(question + '请写明理由：') : '';
      if (request.needsReason ? !reason : !confirm(question)) return;
      event.target.disabled = true;
      try { await call('/api/requests/' + request.number + '/withdraw', 'POST', request.needsReason ? {reason} : undefined); refresh(); }
      catch (error) { event.target.disabled = false; alert(error.message); }
    }}, '撤回') : ''
  ])));
};

const personnelFile = async (code, show) => {
  const file = await call('/api/workers/' + encodeURIComponent(code) + '/file');
  const master = [['姓名', file.name], ['编号', file.code], ['单位', file.unitName], ['职务', file.positionTitles], ['出生日期', file.birthDate],
    ['身份证号', file.idNumber], ['参加工作', file.workingSince], ['到本单位', file.servingSince],
    ['合同', file.employment ? (file.employment.from || '') + ' 至 ' + (file.employment.until || '无固定期限') : '']];
  show(element('div', {},
    element('p', {}, element('a', {class: 'btn btn-default btn-sm', href: '/api/workers/' + encodeURIComponent(code) + '/file.docx', download: ''}, '打印档案')),
    table(['项目', '内容'], master.filter(line => line[1])),
    element('h4', {}, '假期余额'),
    table(['假别', '年度', '可享受', '已休', '审批中占用', '剩余', '依据'], file.balances.map(balance =>
      [balance.title, balance.year, days(balance.entitlement), days(balance.taken), days(balance.reserved), days(balance.left), balance.source])),
    element('h4', {}, '档案记载'),
    table(['日期', '至', '类别', '记载', '申请', '依据'], file.entries.map(entry => [entry.date, entry.until || '', entry.kindTitle, entry.summary, entry.request || '',
      (entry.source || '') + (entry.rule ? '（' + entry.rule + '）' : '')]))));
};

const filings = async show => {
  const list = await call('/api/filings');
  show(list.length ? table(['日期', '人员', '事由', '内容', '依据'], list.map(filing => [filing.filedOn, filing.workerName || filing.worker, filing.occasion, filing.summary, filing.source || '']))
    : element('p', {}, '没有报备记录。'));
};

// Compensatory leave comes from overtime that a clerk registered here.
const overtime = (code, refresh) => {
  const date = element('input', {type: 'date', class: 'form-control', 'aria-label': '加班日期'});
  const amount = element('input', {type: 'number', step: '0.5', min: '0.5', class: 'form-control', placeholder: '天数，半天填 0.5', 'aria-label': '天数'});
  const note = element('input', {class: 'form-control', placeholder: '加班事由', 'aria-label': '加班事由', maxlength: 300});
  const answer = element('span', {style: 'margin-left:1em'});
  const register = element('button', {type: 'button', class: 'btn btn-default', onclick: () => call('/api/workers/' + encodeURIComponent(code) + '/overtime', 'POST',
    {date: date.value || null, days: amount.value ? Number(amount.value) : null, note: note.value}).then(refresh).catch(error => { answer.textContent = error.message; })}, '登记加班（可补休）');
  return element('div', {class: 'form-inline', style: 'margin:12px 0'}, date, ' ', amount, ' ', note, ' ', register, answer);
};

const searchFile = show => {
  const result = element('div');
  const code = element('input', {class: 'form-control', placeholder: '输入人员编号后回车', style: 'max-width:20em', 'aria-label': '人员编号'});
  const load = () => personnelFile(code.value.trim(), node => result.replaceChildren(overtime(code.value.trim(), load), node))
    .catch(error => result.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)));
  code.addEventListener('keydown', event => event.key === 'Enter' && load());
  show(element('div', {}, code, result));
};

const open = async () => {
  const me = await call('/api/me');
  const body = element('div', {style: 'padding:16px;overflow:auto;flex:1'}, '正在读取……');
  const show = node => body.replaceChildren(node);
  const fail = error => show(element('div', {class: 'alert alert-danger'}, error.message));
  const pages = [['我的申请', () => requests(show, () => requests(show).catch(fail))]];
  if (me.worker) pages.push(['我的档案', () => personnelFile(me.account, show)]);
  if (me.office) pages.push(['报备记录', () => filings(show)], ['查阅档案', async () => searchFile(show)]);
  const tabs = element('ul', {class: 'nav nav-tabs', style: 'flex:1'}, pages.map(([title, load], index) => {
    const tab = element('li', index ? {} : {class: 'active'}, element('a', {href: '', onclick: event => {
      event.preventDefault();
      tabs.querySelectorAll('li').forEach(other => other.classList.toggle('active', other === tab));
      show('正在读取……');
      load().catch(fail);
    }}, title));
    return tab;
  }));
  const panel = element('div', {id: 'shegong-desk', style: 'position:fixed;inset:45px 0 0 0;z-index:1040;background:#fff;display:flex;flex-direction:column'},
    element('div', {style: 'display:flex;align-items:center;padding:8px 16px 0'}, tabs, element('button', {class: 'btn btn-default', onclick: () => panel.remove()}, '关闭')),
    body);
  document.getElementById('shegong-desk')?.remove();
  document.body.append(panel);
  pages[0][1]().catch(fail);
};

export default [{
  id: 'shegong-desk', pluginPoint: 'tasklist.navbar.action', priority: 200,
  render: node => node.append(element('a', {href: '', id: 'open-desk', onclick: event => { event.preventDefault(); open().catch(error => alert(error.message)); }},
    element('span', {class: 'glyphicon glyphicon-folder-open'}), ' 我的申请与档案')),
  unmount: () => document.getElementById('shegong-desk')?.remove()
}];
