// What stands in a form, whoever draws it: read at once and written as if a person had done it.
import {rendered} from './forms.js';

const designed = {
  read: root => {
    const form = rendered(root);
    if (!form) return null;
    const {brief, ...fields} = form._getState().data;
    return fields;
  },
  write: (root, fields) => {
    const form = rendered(root), state = form._getState();
    form._setState({data: {...state.data, ...fields}});
  }
};

// What a form asks for in rows that it draws itself has a name instead of an id.
export const keyIn = input => input.id || (input.type === 'radio' ? '' : input.name);
const inputs = root => [...root.querySelectorAll('input, select, textarea')].filter(input => keyIn(input) && !['file', 'password', 'search'].includes(input.type));
const part = input => input.type === 'checkbox' || input.type === 'radio' ? 'checked' : 'value';

export const own = {
  read: root => Object.fromEntries(inputs(root).map(input => [keyIn(input), input[part(input)]])),
  write: (root, fields) => inputs(root).filter(input => keyIn(input) in fields && input[part(input)] !== fields[keyIn(input)]).map(input => {
    input[part(input)] = fields[keyIn(input)];
    ['input', 'change'].forEach(kind => input.dispatchEvent(new Event(kind, {bubbles: true})));
    return input;
  })
};

export const hand = root => root.matches('.fjs-container') ? designed : own;

export default [];
