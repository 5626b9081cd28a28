// 撤回己见: whoever decided takes it back as long as nobody acted on it; why stands on the way of the request.
import {Sure} from '../parts/sure.js';
import {call} from '../server.js';
import {h} from './parts.js';

const REASONS = ['点错了，重新办理。', '意见需要修改。'];

// props: number of the request, taken (hears the answer)
export const TakeBack = ({number, taken}) => h('div', {class: 'sg-take-back'}, h(Sure, {key: number, title: '撤回我的意见', question: '撤回后这项任务回到您的待办，原来的意见划去并留档。', surely: '确认撤回', not: '不撤回', reason: 'take-back-' + number, phrases: REASONS,
  act: reason => call('/api/requests/' + encodeURIComponent(number) + '/take-back', 'POST', {reason}).then(taken)}));
