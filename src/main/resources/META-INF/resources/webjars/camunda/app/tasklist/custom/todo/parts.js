// What our pages are made of: preact without a build step, and their addresses.
import {h, render, Component} from '/webjars/preact/dist/preact.module.js';

export {h, render, Component};
export {dayOf, dueIn, moment, until} from '../words.js';

// One page may have many addresses, such as that of a list and those of what stands on it: going from one to another draws nothing anew.
const stay = path => { window.angular.element(document.body).injector().get('$route').routes[path].reloadOnUrl = false; };

// A page of Tasklist: mounted when its address is opened, gone when it is left.
export const page = (id, path, component) => {
  let place;
  return {
    id, pluginPoint: 'tasklist.route', priority: 100, properties: {path},
    render: node => {
      place = node;
      stay(path);
      document.body.classList.add('shegong-page-open');
      render(h(component), node);
    },
    unmount: () => {
      document.body.classList.remove('shegong-page-open');
      if (place) render(null, place);
      place = undefined;
    }
  };
};

// What the address says: the page, what is open on it, and what its list is asked for.
export const address = () => {
  const [, name = '', open = '', query = ''] = /^#\/(\w+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(location.hash) || [];
  return {name, open: decodeURIComponent(open), asked: Object.fromEntries(new URLSearchParams(query))};
};

export const addressOf = (name, open, asked = {}) => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return '#/' + name + (open ? '/' + encodeURIComponent(open) : '') + (String(query) ? '?' + query : '');
};

// A page that follows its address while it stands: what is open and what is asked for come with a link and go with the way back.
export class Page extends Component {

  state = {at: address()};

  componentDidMount() {
    this.before = document.title;
    document.title = this.title;
    this.follow = () => {
      const at = address();
      if (at.name === this.state.at.name) this.setState({at});
    };
    addEventListener('hashchange', this.follow);
  }

  componentWillUnmount() {
    removeEventListener('hashchange', this.follow);
    document.title = this.before;
  }

  to(open, asked = this.state.at.asked) {
    return addressOf(this.state.at.name, open, asked);
  }

  // What is typed or corrected is no step of its own.
  ask = (asked, silently) => {
    const address = this.to(this.state.at.open, asked);
    if (silently) location.replace(address); else location.hash = address;
  };

}

// Folded to one line that already tells the answer.
export const folded = (line, ...inside) => h('details', {class: 'sg-fold'}, h('summary', {}, line), ...inside);
