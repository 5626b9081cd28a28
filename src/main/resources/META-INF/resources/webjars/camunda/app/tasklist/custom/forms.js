// Three things the form renderer does not do for a person: keep every letter, say what is missing, and take back what is no longer true.
const written = '.fjs-container, form[role=form]';

// Text fields hand over what is typed after a rest of 300 ms. A number field left just before redraws the form within that time, and the
// letters typed since are wiped out. So whatever an input in a form puts off by that time happens at once.
const later = window.setTimeout;
window.setTimeout = (work, delay, ...given) => {
  const typing = delay === 300 && window.event?.type === 'input' && window.event.target.closest('.fjs-container');
  return typing ? queueMicrotask(work) : later(work, delay, ...given);
};

const demand = field => {
  const name = '“' + field.querySelector('label').firstChild.textContent.trim() + '”';
  const fault = field.querySelector('.fjs-form-field-error').textContent.trim();
  if (!/^(此项必填|Field is required)/.test(fault)) return name + fault.replace(/。$/, '');
  return (field.querySelector('input[type=radio], .fjs-select-anchor, .fjs-datetime-group') ? '请选择' : '请填写') + name;
};

// The alert after an incomplete form only says that something went wrong.
new MutationObserver(() => document.querySelectorAll('.notifications .alert-danger .message:empty').forEach(message => {
  const wrong = [...document.querySelectorAll('.fjs-form-field')].filter(field => field.offsetParent && field.querySelector('.fjs-form-field-error'));
  if (!wrong.length) return;
  message.textContent = '：' + wrong.map(demand).join('；') + '。';
  wrong[0].scrollIntoView({block: 'nearest'});
})).observe(document.body, {childList: true, subtree: true});

// not at once: the page may be in the middle of drawing itself
const takeBack = () => later(() => document.querySelectorAll('.notifications .alert-danger button.close[ng-click^=removeNotification]').forEach(close => close.click()), 0);

['input', 'change'].forEach(kind => document.addEventListener(kind, event => event.target.closest(written) && takeBack()));
document.addEventListener('click', event => event.target.closest('.form-actions button, .modal-footer button') && takeBack(), true);

export default [];
