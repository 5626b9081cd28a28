// What the rooms check, rule by rule, each with what it rests on for a unit on a day.
import {element} from './element.js';
import {table} from './formparts.js';
import {call} from './server.js';

const cited = ground => element('div', {}, ground.title ? ground.title + '。' : '', element('small', {class: 'shegong-basis'},
  ground.source + (ground.source.startsWith(ground.statusTitle) ? '' : '（' + ground.statusTitle + '）')));

const sheet = one => {
  const node = table(['规则', '依据'], one.rules.map(rule => [rule.name, rule.restsOn.length ? element('div', {}, rule.restsOn.map(cited)) : '表单填写要求']));
  node.classList.add('shegong-rules');
  return [element('h4', {}, one.title), node];
};

export const named = (path, on) => {
  const place = element('div');
  const open = async () => {
    try { place.replaceChildren(...(await call(path + '/rules' + on)).flatMap(sheet)); }
    catch (error) { place.replaceChildren(element('div', {class: 'alert alert-danger'}, error.message)); }
  };
  const node = element('details', {id: 'rules-named', ontoggle: () => node.open && !place.childElementCount && open()},
    element('summary', {}, '办理时核对的规则'), place);
  return node;
};
