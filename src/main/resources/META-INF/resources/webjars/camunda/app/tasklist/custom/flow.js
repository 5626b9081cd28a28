// 流程: the versions of every process for those who draw them, what differs, the way back, and moving running cases.
import {element} from './element.js';
import {confirming, reasoning, table} from './formparts.js';
import {call} from './server.js';
import {minute} from './words.js';

const path = (process, rest = '') => '/api/models/processes' + (process ? '/' + encodeURIComponent(process) : '') + rest;

const failed = error => element('div', {class: 'alert alert-danger'}, error.message,
  (error.faults || []).length ? element('ol', {}, error.faults.map(fault => element('li', {}, (fault.name ? '“' + fault.name + '”：' : fault.file + '：') + fault.message + '。' + fault.remedy))) : '');

const said = detail => detail.before === null && detail.after === null ? detail.what
  : [detail.what + '：', element('del', {}, detail.before || '（无）'), ' → ', element('ins', {}, detail.after || '（无）')];

const colours = {added: 'label-success', removed: 'label-danger', changed: 'label-info'};

const difference = found => element('li', {class: 'shegong-fact'}, element('div', {style: 'flex:1;min-width:0;overflow-wrap:anywhere'},
  element('span', {class: 'label ' + colours[found.change]}, found.changeTitle), ' ', element('strong', {}, found.kind + '“' + found.name + '”'),
  element('small', {class: 'shegong-basis'}, found.file + (found.element ? ' · ' + found.element : '')),
  found.details.map(detail => element('div', {}, said(detail)))));

const choice = (id, title, drawn, chosen) => {
  const list = element('select', {id, class: 'form-control', 'aria-label': title}, drawn.versions.map(version => element('option', {value: version.version}, '第' + version.version + '版' + (version.inForce ? '（现用）' : ''))));
  list.value = String(chosen);
  return list;
};

const differences = (drawn, place) => {
  const from = choice('flow-from', '从哪一版', drawn, drawn.versions[1].version), to = choice('flow-to', '到哪一版', drawn, drawn.inForce);
  const answer = element('div', {id: 'flow-differences', 'aria-live': 'polite'});
  const compare = () => call(path(drawn.process, '/differences?from=' + from.value + '&to=' + to.value))
    .then(found => answer.replaceChildren(element('p', {}, found.message + '。'), element('ul', {class: 'list-unstyled'}, found.differences.map(difference))))
    .catch(error => answer.replaceChildren(failed(error)));
  place.replaceChildren(element('div', {class: 'form-inline'}, '从 ', from, ' 到 ', to, ' ', element('button', {type: 'button', id: 'flow-compare', class: 'btn btn-default', onclick: compare}, '看有什么不同')), answer);
};

const outlook = (drawn, found, done) => {
  const reason = reasoning('move-' + drawn.process + '-' + found.from + '-' + found.to);
  return [element('p', {}, element('strong', {}, found.message + '。')),
    found.staying.length ? [element('h5', {}, '不能迁移的申请'), table(['编号', '原因'], found.staying.map(stays => [stays.number, stays.reasons.join('；')]))] : '',
    found.moving.length ? element('p', {}, '可以迁移：' + found.moving.join('、')) : '',
    found.unmapped.length ? [element('h5', {}, '接不上的环节'), table(['环节', '种类', '原因'], found.unmapped.map(lost => [lost.name, lost.kind, lost.why]))] : '',
    element('details', {}, element('summary', {}, '对应的环节（' + found.maps.length + '个）'), table(['第' + found.from + '版', '第' + found.to + '版', '种类'], found.maps.map(map => [map.from, map.to, map.kind]))),
    found.moving.length ? confirming('迁移这些申请', found.moving.length + '份申请从现在起按第' + found.to + '版办理；不能迁移的照旧办理。', () => call(path(drawn.process, '/move'), 'POST',
      {from: found.from, to: found.to, reason: reason.value.trim()}).then(moved => { done(moved.message + '。'); }), reason) : ''];
};

const moving = (drawn, place, done) => {
  const busy = drawn.versions.find(version => version.running && !version.inForce) || drawn.versions[1];
  const from = choice('move-from', '从哪一版', drawn, busy.version), to = choice('move-to', '到哪一版', drawn, drawn.inForce);
  const answer = element('div', {id: 'flow-move', 'aria-live': 'polite'});
  const preview = () => call(path(drawn.process, '/move?from=' + from.value + '&to=' + to.value))
    .then(found => answer.replaceChildren(...outlook(drawn, found, done).flat())).catch(error => answer.replaceChildren(failed(error)));
  place.replaceChildren(element('div', {class: 'form-inline'}, '把 ', from, ' 的申请迁移到 ', to, ' ', element('button', {type: 'button', id: 'flow-preview', class: 'btn btn-default', onclick: preview}, '先看能不能接上')), answer);
};

const back = (drawn, version, done) => {
  const reason = reasoning('back-' + drawn.process + '-' + version.version);
  return confirming('恢复这一版', '第' + version.version + '版的内容将作为新的一版使用，新的申请按它办理；办理中的申请照旧。服务器下次启动时以流程目录中的文件为准，要一直使用，请把这一版的文件放入目录。',
    () => call(path(drawn.process, '/back'), 'POST', {version: version.version, inForce: drawn.inForce, reason: reason.value.trim()}).then(kept => { done(kept.message + '。'); }), reason);
};

const SHOWN = 10;

// The newest first; the others when somebody asks for them.
const versions = (drawn, done) => {
  const place = element('div'), show = list => place.replaceChildren(...[rows(drawn, list, done), list.length < drawn.versions.length
    ? element('button', {type: 'button', id: 'flow-older', class: 'btn btn-default btn-sm', onclick: () => show(drawn.versions)}, '显示更早的' + (drawn.versions.length - list.length) + '版') : ''].flat());
  show(drawn.versions.slice(0, SHOWN));
  return place;
};

const rows = (drawn, list, done) => table(['版本', '部署时间', '由谁部署', '办理中', ''], list.map(version => [
  element('div', {}, '第' + version.version + '版', version.inForce ? [' ', element('span', {class: 'label label-success'}, '现用')] : ''),
  minute(version.deployedAt),
  element('div', {}, version.by, version.reason ? element('small', {class: 'shegong-basis'}, '恢复第' + version.earlier + '版，理由：' + version.reason) : ''),
  version.running + '份', version.inForce ? '' : back(drawn, version, done)]));

const log = drawn => drawn.log.length ? [element('h4', {}, '恢复与迁移记录'), element('ul', {class: 'list-unstyled', id: 'flow-log'}, drawn.log.map(deed => element('li', {class: 'shegong-fact'},
  element('div', {}, element('small', {class: 'shegong-basis'}, minute(deed.at)), element('strong', {}, deed.by), '：' + deed.what, element('small', {class: 'shegong-basis'}, '理由：' + deed.reason)))))] : '';

const one = (drawn, place, message, reopen) => {
  const compared = element('div'), moved = element('div');
  const done = said => reopen(drawn.process, said);
  place.replaceChildren(element('button', {type: 'button', class: 'btn btn-default btn-sm', onclick: () => reopen()}, '返回全部流程'),
    element('h4', {}, drawn.title, ' ', element('small', {}, drawn.process)), message ? element('div', {class: 'alert alert-success', id: 'flow-said'}, message) : '',
    drawn.shelved ? '' : element('div', {class: 'alert alert-info'}, '这个流程只部署在服务器上，流程目录中没有它的文件。请把文件放入目录，换服务器或重建数据库以后才不会丢。'),
    drawn.lasts ? '' : element('div', {class: 'alert alert-warning'}, '现用的版本与流程目录中的不同：服务器下次启动后以目录中的为准。要一直使用现在这一版，请把它的文件放入目录。'),
    versions(drawn, done),
    ...(drawn.versions.length > 1 ? [element('h4', {}, '版本之间的不同'), compared, element('h4', {}, '迁移办理中的申请'), moved] : [element('p', {class: 'text-muted'}, '只有一个版本。')]), ...[log(drawn)].flat());
  if (drawn.versions.length > 1) { differences(drawn, compared); moving(drawn, moved, done); }
};

const overview = (list, open) => table(['流程', '现用版本', '部署时间', '由谁部署', '办理中', ''], list.map(drawn => {
  const now = drawn.versions[0];
  return [element('a', {href: '', onclick: event => { event.preventDefault(); open(drawn.process); }}, drawn.title, element('small', {class: 'shegong-basis'}, drawn.process)), '第' + now.version + '版', minute(now.deployedAt), now.by, drawn.running + '份',
    !drawn.shelved ? element('span', {class: 'label label-default'}, '目录中没有') : drawn.lasts ? '' : element('span', {class: 'label label-warning'}, '与目录不同')];
}));

export const flow = async show => {
  const place = element('div', {id: 'shegong-flow'});
  const load = async (process, message) => {
    const list = (await call(path())).processes, drawn = list.find(each => each.process === process);
    if (drawn) one(drawn, place, message, (which, said) => load(which, said).catch(error => place.replaceChildren(failed(error))));
    else place.replaceChildren(element('p', {class: 'help-block'}, '每个流程有哪些版本、由谁在什么时候部署、各有多少申请在办。点流程名称可以比较版本、恢复早先的版本、迁移办理中的申请。'), overview(list, each => load(each)));
  };
  await load();
  show(place);
};
