// One date field, whoever drew the form: the browser's own, which a phone opens as its calendar. A day goes in and out as ISO; what was
// chosen stands in it as people say it, until somebody writes in it. Our pages ask for a day with the same one (parts/fields.js).
import {element} from './element.js';
import {nearDay} from './words.js';

// four digits of a year are enough, and a year written with two is no year
const FIRST = '1900-01-01', LAST = '2999-12-31';

const two = number => String(number).padStart(2, '0');
const iso = date => date ? [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-') : '';

const words = ({value, validity}) => validity.badInput ? '没有填完整' : validity.valid || validity.valueMissing ? nearDay(value) || '年/月/日' : '超出可以填写的范围';

const told = new WeakMap();
const tell = input => {
  const place = told.get(input), said = words(input);
  if (!place || place.textContent === said) return;
  place.textContent = said;
  place.classList.toggle('sg-unset', !input.value);
};

const dress = input => {
  const place = element('span', {id: (input.id || input.name) + '-said'}), box = element('div', {class: 'sg-date'});
  told.set(input, place);
  input.min ||= FIRST;
  input.max ||= LAST;
  input.setAttribute('aria-describedby', place.id);
  input.before(box);
  box.append(input, place);
  tell(input);
};

// The renderer's own field stays and keeps the value, out of sight. By it: ours.
const shown = new WeakMap();

// What somebody is about to write stays theirs.
const follow = (kept, input) => {
  const now = iso(kept._flatpickr.selectedDates[0]);
  if (now === input.value || document.activeElement === input) return;
  input.value = now;
  tell(input);
};

const hand = (kept, {value, validity}) => value && validity.valid ? kept._flatpickr.setDate(value, true, 'Y-m-d') : kept._flatpickr.clear();

const able = (kept, input) => {
  ['disabled', 'readOnly'].forEach(name => { if (input[name] !== kept[name]) input[name] = kept[name]; });
  const described = (kept.getAttribute('aria-describedby') || '') + ' ' + told.get(input).id;
  if (input.getAttribute('aria-describedby') !== described) input.setAttribute('aria-describedby', described);
};

// In its place and under its name, so that the label is that of ours.
const stand = kept => {
  const {id} = kept, from = iso(kept._flatpickr.config.minDate), box = kept.closest('.fjs-input-group');
  const input = element('input', {type: 'date', id, class: 'fjs-input shegong-date', min: from > FIRST ? from : FIRST});
  shown.set(kept, input);
  kept.removeAttribute('id');
  box.style.display = 'none';
  box.before(input);
  ['input', 'change'].forEach(kind => {
    input.addEventListener(kind, () => hand(kept, input));
    kept.addEventListener(kind, () => follow(kept, input));
  });
  // the form marks what is missing when a field is left
  input.addEventListener('blur', () => kept.dispatchEvent(new FocusEvent('blur')));
  dress(input);
  follow(kept, input);
};

const look = () => {
  document.querySelectorAll('.fjs-datepicker input[data-input]').forEach(kept => {
    if (kept._flatpickr && !shown.has(kept)) stand(kept);
    if (shown.has(kept)) able(kept, shown.get(kept));
  });
  document.querySelectorAll('form[role=form] input[type=date]').forEach(input => told.has(input) ? tell(input) : dress(input));
};

['input', 'change'].forEach(kind => document.addEventListener(kind, event => told.has(event.target) && tell(event.target)));
new MutationObserver(look).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'readonly']});

export default [];
