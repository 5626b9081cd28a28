// The login page in our words, and the page on which a password that somebody else gave is changed before anything else.
document.documentElement.lang = 'zh-CN';

const node = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => name.startsWith('on') ? made.addEventListener(name.slice(2), value) : made.setAttribute(name, value));
  made.append(...children);
  return made;
};

const token = () => decodeURIComponent((document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || '');

const send = (path, method, content) => fetch(path, {
  method, credentials: 'same-origin', body: content && JSON.stringify(content),
  headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(), 'X-Requested-With': 'XMLHttpRequest'}
}).catch(() => { throw new Error('服务器没有应答，请稍后再试'); }).then(async response => {
  if (!response.ok) throw new Error((await response.json().catch(() => ({}))).message || '没有成功，请稍后再试');
});

// What the server says of itself in the head of the page.
const told = name => document.querySelector('meta[name=shegong-' + name + ']').content;

let account = '';

// AngularJS clears both fields some time after a wrong password; only the password has to be typed again.
const keepName = (tries = 20) => setTimeout(() => {
  const form = document.querySelector('form[name=signinForm]');
  const name = form?.querySelector('input[type=text]');
  if (!account || !name) return;
  if (name.value) {
    if (tries) keepName(tries - 1);
    return;
  }
  name.value = account;
  name.dispatchEvent(new Event('input', {bubbles: true}));
  form.querySelector('input[type=password]').focus();
}, 100);

// A field says what it is for also while somebody writes in it, and the keyboard goes through the page as the eye does.
const entitle = (input, id, title) => {
  input.id = id;
  input.before(node('label', {for: id, style: 'display:block;margin:0 0 4px;font-weight:normal'}, title));
  input.setAttribute('aria-label', title);
  input.removeAttribute('tabindex');
};

const nameFields = form => {
  entitle(form.querySelector('input[type=text]'), 'shegong-account', '账号（编号）');
  entitle(form.querySelector('input[type=password]'), 'shegong-secret', '密码');
  form.querySelector('button[type=submit]').removeAttribute('tabindex');
  form.append(node('style', {}, 'form[name=signinForm] input::placeholder{color:transparent}'));
};

const nameApps = () => document.querySelectorAll('a.dropdown-toggle:not([aria-label]) > .glyphicon-home')
  .forEach(house => house.parentNode.setAttribute('aria-label', '其他应用'));

const dressLogin = () => {
  const form = document.querySelector('form[name=signinForm]');
  if (!form || form.dataset.shegong) return;
  form.dataset.shegong = 'dressed';
  const logo = document.querySelector('.login-header .login-logo');
  if (logo) logo.replaceChildren(node('span', {style: 'font-size:26px;font-weight:600'}, told('name')));
  nameFields(form);
  form.append(node('p', {style: 'margin-top:1em;color:#4a5565'}, '忘记密码：请联系' + told('help') + '。'));
  form.addEventListener('submit', () => { account = form.querySelector('input[type=text]').value; }, true);
};
const offerChange = () => {
  const menu = document.querySelector('.account .dropdown-menu');
  if (!menu || menu.querySelector('#change-password')) return;
  menu.prepend(node('li', {}, node('a', {href: '', id: 'change-password', onclick: event => {
    event.preventDefault();
    fetch('/api/me', {credentials: 'same-origin'}).then(response => response.json()).then(me => askForChange(me.account, true));
  }}, '修改密码')));
};

const dress = () => {
  dressLogin();
  nameApps();
  offerChange();
};
new MutationObserver(dress).observe(document.body, {childList: true, subtree: true});
dress();

const field = (label, name, autocomplete) => node('label', {style: 'display:block;margin:0 0 12px;font-weight:normal'}, label,
  node('input', {type: 'password', name, autocomplete, required: '', class: 'form-control', style: 'min-height:44px;font-size:16px'}));

// Somebody else's password has to be changed before anything else, one's own whenever one likes.
const askForChange = (whose, own) => {
  if (document.getElementById('shegong-password')) return;
  const leave = () => document.getElementById('shegong-password').remove();
  const title = own ? '修改密码' : '请先修改密码';
  const said = node('div', {role: 'alert', style: 'color:#b5152b;min-height:1.5em;margin-bottom:8px'});
  const button = node('button', {type: 'submit', class: 'btn btn-primary', style: 'min-height:44px;width:100%'}, own ? '修改密码' : '修改密码并继续');
  const form = node('form', {style: 'max-width:420px;margin:0 auto;padding:24px 16px;font-size:16px', onsubmit: event => {
    event.preventDefault();
    const {present, anew, again} = form.elements;
    if (anew.value !== again.value) { said.textContent = '两次填写的新密码不一致，请重新填写'; return; }
    button.disabled = true;
    send('/engine-rest/user/' + encodeURIComponent(whose) + '/credentials', 'PUT', {password: anew.value, authenticatedUserPassword: present.value})
      .then(() => own ? form.replaceChildren(node('p', {role: 'status'}, '密码已修改，下次登录请用新密码。'), node('button', {type: 'button', class: 'btn btn-primary', style: 'min-height:44px;width:100%', onclick: leave}, '返回')) : location.reload())
      .catch(error => { button.disabled = false; said.textContent = error.message; });
  }},
  node('h2', {style: 'font-size:22px;margin:0 0 12px'}, title),
  node('p', {}, (own ? '' : '您现在的密码是单位代设的，别人也可能知道。请换成只有自己知道的密码：') + '至少8个字符，不能是账号，也不能是常见密码。'),
  node('input', {type: 'text', name: 'username', value: whose, autocomplete: 'username', hidden: ''}),
  field('当前密码', 'present', 'current-password'), field('新密码', 'anew', 'new-password'), field('再填一次新密码', 'again', 'new-password'),
  said, button,
  node('p', {style: 'margin-top:16px'}, node('a', {href: '#', style: 'display:inline-block;min-width:44px;line-height:44px', onclick: event => {
    event.preventDefault();
    if (own) leave();
    else send('/camunda/api/admin/auth/user/default/logout', 'POST').finally(() => location.reload());
  }}, own ? '取消' : '退出登录')));
  document.body.append(node('div', {id: 'shegong-password', role: 'dialog', 'aria-modal': 'true', 'aria-label': title,
    style: 'position:fixed;inset:0;z-index:10000;background:#fff;overflow:auto'}, form));
  form.elements.present.focus();
};

const heard = request => {
  if (request.status < 400 || !['', 'text'].includes(request.responseType)) return;
  if (/\/login\/[a-z]+$/.test(request.responseURL)) { keepName(); return; }
  if (request.status !== 403 || !request.responseText.includes('"mustChangePassword":true')) return;
  askForChange(JSON.parse(request.responseText).account);
};

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...call) {
  this.addEventListener('loadend', () => heard(this));
  return open.apply(this, call);
};

export default [];
