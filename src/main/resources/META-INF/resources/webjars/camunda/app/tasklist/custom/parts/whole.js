// A list that the page has as a whole: searched and paged like those of the server, and what it is asked for stands in the address of its page.
import {Component, h} from '../todo/parts.js';
import {line} from './fields.js';

const WAIT = 300, ROWS = 50;

// props: id, rows, words (of a row, among which is looked), asked, ask, q and page (their names in the address), hint, missing, told (of all that was found), draw (draws the rows of a page), children (what else it is narrowed by)
export class Whole extends Component {

  state = {typed: this.props.asked[this.props.q] || ''};

  componentDidUpdate(before) {
    const {asked, q} = this.props;
    if (before.asked[q] !== asked[q] && (asked[q] || '') !== this.state.typed.trim()) this.setState({typed: asked[q] || ''});
  }

  componentWillUnmount() {
    clearTimeout(this.timer);
  }

  // What is typed or corrected is no step of its own.
  look = typed => {
    this.setState({typed});
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const {asked, ask, q, page} = this.props;
      if ((asked[q] || '') !== typed.trim()) ask({...asked, [q]: typed.trim(), [page]: ''}, true);
    }, WAIT);
  };

  turning(at, pages) {
    const {asked, ask, page} = this.props;
    const step = (title, by, off) => h('button', {type: 'button', class: 'sg-button', disabled: off, onClick: () => ask({...asked, [page]: at + by})}, title);
    return pages > 1 ? h('nav', {class: 'sg-turning', 'aria-label': '翻页'}, step('上一页', -1, at <= 1), '第 ' + at + ' 页，共 ' + pages + ' 页', step('下一页', 1, at >= pages)) : '';
  }

  render({id, rows, words, asked, q, page, hint, missing, told, draw, children}, {typed}) {
    const part = (asked[q] || '').toLowerCase(), found = rows.filter(row => words(row).toLowerCase().includes(part));
    const pages = Math.ceil(found.length / ROWS), at = Math.min(Math.max(Number(asked[page]) || 1, 1), pages || 1);
    return h('div', {}, h('div', {class: 'sg-form-fields'}, line({id: id + '-search', title: '查找', type: 'search', placeholder: hint, longest: 100, value: typed, change: this.look}), children),
      h('p', {class: 'sg-quiet', role: 'status'}, told(found)),
      h('div', {id: id + '-lines'}, found.length ? [draw(found.slice((at - 1) * ROWS, at * ROWS)), this.turning(at, pages)] : h('p', {}, missing)));
  }

}
