// What the form renderer does not do for a person: keep every letter, say what is missing, take back what is no longer true, and show
// where a reason is written.
import {say, unsay} from './answers.js';

export const written = '.fjs-container, form[role=form]';

// Text fields hand over what is typed after a rest of 300 ms. A number field left just before redraws the form within that time, and the
// letters typed since are wiped out. So whatever an input in a form puts off by that time happens at once.
const later = window.setTimeout;
window.setTimeout = (work, delay, ...given) => {
  const typing = delay === 300 && window.event?.type === 'input' && window.event.target.closest('.fjs-container');
  return typing ? queueMicrotask(work) : later(work, delay, ...given);
};

// The form of the designers' shelf as its renderer knows it; reached through what it drew.
export const rendered = container => {
  const open = [container.__k];
  while (open.length) {
    const node = open.pop();
    if (!node) continue;
    if (node.props?.value?.getService) return node.props.value.getService('form');
    (node.__k || []).forEach?.(child => open.push(child));
  }
  return null;
};

// What is no day, the renderer takes for nothing.
const HALF_WRITTEN = '.shegong-date:invalid';

const demand = field => {
  const name = '“' + field.querySelector('label').firstChild.textContent.trim() + '”';
  const day = field.querySelector(HALF_WRITTEN);
  if (day) return name + (day.validity.badInput ? '没有填完整' : '不在可以填写的范围内');
  const fault = field.querySelector('.fjs-form-field-error').textContent.trim();
  if (!/^(此项必填|Field is required)/.test(fault)) return name + fault.replace(/。$/, '');
  return (field.querySelector('input[type=radio], .fjs-select-anchor, .shegong-date') ? '请选择' : '请填写') + name;
};

const labelOf = input => (input.labels[0]?.firstChild?.textContent || input.getAttribute('aria-label') || '').trim();

const faulty = root => root.matches('.fjs-container')
  ? [...root.querySelectorAll('.fjs-form-field')].filter(field => field.offsetParent && field.querySelector('.fjs-form-field-error, ' + HALF_WRITTEN))
  : [...root.querySelectorAll('input, select, textarea')].filter(input => input.offsetParent && (!input.validity.valid || input.classList.contains('ng-invalid')));

// Whether it can be sent; the renderer draws what it finds only afterwards.
export const isWrong = root => root.matches('.fjs-container') ? Object.keys(rendered(root)?.validate() || {}).length > 0 || !!root.querySelector(HALF_WRITTEN) : faulty(root).length > 0;

const wanted = place => {
  if (place.matches('.fjs-form-field')) return demand(place);
  const name = '“' + labelOf(place) + '”';
  if (place.value && !place.validity.valueMissing) return name + '填写得不对';
  return (place.matches('select, input[type=date]') ? '请选择' : '请填写') + name;
};

const goTo = place => {
  const field = place.matches('input, select, textarea') ? place : place.querySelector('input, select, textarea, [tabindex]') || place;
  field.focus({preventScroll: true});
  field.scrollIntoView({block: 'nearest'});
};

// The pages make the button pale and say nothing. It can always be pressed, and tells what is missing and goes there.
const buttons = '.form-actions button[ng-click="complete()"], .modal-footer button[ng-click="startProcessInstance()"]';
const formOf = button => (button.closest('.modal') || button.closest('[cam-tasklist-form]'))?.querySelector(written);
const busy = button => {
  const scope = window.angular.element(button).scope();
  return !scope || scope.completeInProgress || scope.taskRemoved || scope.requestInProgress || scope.options?.disableCompleteButton;
};

new MutationObserver(() => document.querySelectorAll(buttons).forEach(button => {
  if (button.disabled && formOf(button) && !busy(button)) button.disabled = false;
})).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['disabled']});

// What a form lacks, in words; whoever asks is taken to the first of it.
export const lacks = root => {
  const places = faulty(root);
  if (places.length) goTo(places[0]);
  return places.length ? '请先补全：' + places.map(wanted).join('；') + '。' : '表单还没有填写完整，请检查后再提交。';
};

const tell = root => say(lacks(root), 'danger', 30);

document.addEventListener('click', event => {
  const button = event.target.closest(buttons), root = button && formOf(button);
  if (!root || !isWrong(root)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  later(() => tell(root), 60);
}, true);

// not at once: the page may be in the middle of drawing itself
const takeBack = () => later(() => { unsay(); document.querySelectorAll('.notifications .alert-danger button.close[ng-click^=removeNotification]').forEach(close => close.click()); }, 0);

['input', 'change'].forEach(kind => document.addEventListener(kind, event => event.target.closest(written) && takeBack()));
document.addEventListener('click', event => event.target.closest('.form-actions button, .modal-footer button') && takeBack(), true);

// Where somebody writes stands above what is pinned to the foot of the form; under a finger nothing moves before it is lifted.
let pointed = 0;
document.addEventListener('pointerdown', () => { pointed = Date.now(); }, true);
const fields = '.form-pane input:not([type=radio], [type=checkbox]), .form-pane textarea, .form-pane select';
document.addEventListener('focus', event => {
  if (!event.target.matches?.(fields)) return;
  const rise = () => event.target.scrollIntoView({block: 'nearest'});
  if (Date.now() - pointed < 1000) later(rise, 250); else { rise(); later(rise, 0); }
}, true);

// Whoever does not simply agree has to say why: the place for it comes into sight, on a phone as well.
const reasonOf = (choice, root) => root.matches('.fjs-container') ? rendered(root)?._getState().data.decision !== 'approve' && root.querySelector('textarea[id$="-Field_opinion"]')
  : choice.value && choice.value !== 'approve' && root.querySelector('textarea[id$="-opinion"]');
document.addEventListener('change', event => {
  const root = event.target.matches('input[type=radio], select[id$="-decision"]') && event.target.closest(written);
  if (root) later(() => {
    const reason = reasonOf(event.target, root);
    if (!reason) return;
    if (Date.now() - pointed < 1500) reason.focus({preventScroll: true});
    reason.scrollIntoView({block: 'nearest'});
  }, 150);
});

export default [];
