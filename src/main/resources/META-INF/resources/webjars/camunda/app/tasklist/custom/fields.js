// What stands in a form, whoever draws it: read at once and written as if a person had done it.
import {rendered} from './forms.js';

// What a form asks for; what else it knows of its case is nobody's to fill in.
const designed = {
  read: root => {
    return rendered(root)?._getSubmitData() || null;
  },
  write: (root, fields) => {
    const form = rendered(root), {data} = form._getState(), asked = form.get('formFieldRegistry').getAll().map(field => field.key);
    form._setState({data: {...data, ...Object.fromEntries(Object.entries(fields).filter(([key]) => asked.includes(key)))}});
  }
};

// What a form asks for in rows that it draws itself has a name instead of an id.
export const keyIn = input => input.id || (input.type === 'radio' ? '' : input.name);
const inputs = root => [...root.querySelectorAll('input, select, textarea')].filter(input => keyIn(input) && !['file', 'password', 'search'].includes(input.type));
const part = input => input.type === 'checkbox' || input.type === 'radio' ? 'checked' : 'value';

// A list may have been asked for and not have come yet.
const offers = (input, value) => input.type !== 'select-one' || value === null || [...input.options].some(option => option.value === value);

export const own = {
  read: root => Object.fromEntries(inputs(root).map(input => [keyIn(input), input[part(input)]])),
  write: (root, fields) => inputs(root).filter(input => keyIn(input) in fields && input[part(input)] !== fields[keyIn(input)] && offers(input, fields[keyIn(input)])).map(input => {
    input[part(input)] = fields[keyIn(input)];
    ['input', 'change'].forEach(kind => input.dispatchEvent(new Event(kind, {bubbles: true})));
    return input;
  }).filter(input => input[part(input)] === fields[keyIn(input)]),
  // what has no place in the form yet
  missing: (root, fields) => {
    const there = inputs(root);
    return Object.fromEntries(Object.entries(fields).filter(([key, value]) => !there.some(input => keyIn(input) === key && offers(input, value))));
  }
};

export const hand = root => root.matches('.fjs-container') ? designed : own;

export default [];
