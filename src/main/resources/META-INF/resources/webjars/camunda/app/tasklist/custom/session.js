// A session may end while somebody works. The login page then says that it ended and what becomes of what was written, and nothing else.
import {element} from './element.js';
import {anyKept} from './drafts.js';

let here = false, ended = '';

const form = () => document.querySelector('form[name=signinForm]');

// What failed because of it is told no more: it can be done again afterwards.
const say = () => {
  if (!ended || !form()) return;
  document.querySelectorAll('.page-notifications .alert button.close').forEach(close => close.click());
  if (!form().querySelector('.shegong-ended')) form().prepend(element('div', {class: 'alert alert-info shegong-ended', role: 'status'}, ended));
};

const end = () => {
  if (!here) return;
  here = false;
  ended = '登录已过期，请重新登录。' + (anyKept() ? '您填写的内容已保留，登录后接着办理。' : '');
  document.body.classList.add('shegong-away');
};

document.addEventListener('submit', event => { if (event.target === form()) { ended = ''; form().querySelector('.shegong-ended')?.remove(); } }, true);
document.addEventListener('click', event => { if (event.target.closest('li.logout a')) here = false; }, true);
new MutationObserver(() => setTimeout(say, 0)).observe(document.body, {childList: true, subtree: true});

// What a link led to is opened after the login, which is all there is to say.
window.angular.module('cam.tasklist').factory('shouldDisplayAuthenticationError', () => () => false);

const scope = () => window.angular.element(document.body).injector().get('$rootScope');

// Our own calls learn of it as well.
document.addEventListener('shegong-unknown', () => here && scope().$applyAsync(() => {
  scope().$broadcast('authentication.changed', null);
  scope().authentication = null;
  scope().$broadcast('authentication.login.required');
}));

let listening = false;
export default [{id: 'shegong-session', pluginPoint: 'tasklist.navbar.action', priority: 95, unmount: () => {}, render: () => {
  here = true;
  ended = '';
  document.body.classList.remove('shegong-away');
  if (listening) return;
  listening = true;
  scope().$on('authentication.login.required', end);
}}];
