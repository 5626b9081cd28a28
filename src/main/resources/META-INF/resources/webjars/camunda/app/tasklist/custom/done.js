// 已办: what I decided, the newest first; each opens the way of its request.
import {Page, addressOf, h, moment, page} from './todo/parts.js';
import {Listing, Tabs, card} from './todo/list.js';
import {Case} from './todo/case.js';

class Done extends Page {

  title = '已办';

  row = decided => card({key: decided.number + decided.at, href: this.to(decided.number), here: decided.number === this.state.at.open, tone: decided.takeBack ? 'soon' : 'later',
    what: [decided.person || decided.unit, decided.kind].filter(Boolean).join(' · '), tag: decided.decision,
    about: [decided.person ? decided.unit : '', decided.officialNumber, moment(decided.at), decided.onBehalfOf ? '代 ' + decided.onBehalfOf : '', decided.takeBack ? '还可以撤回' : '']});

  render(props, {at: {open, asked}}) {
    return h('div', {class: 'sg-page' + (open ? ' sg-open' : '')},
      h('section', {class: 'sg-list', 'aria-label': this.title}, h('h1', {class: 'sg-sr'}, this.title), h(Tabs, {here: 'done'}),
        h(Listing, {ref: listing => { this.listing = listing; }, api: '/api/decisions', asked, ask: this.ask, card: this.row, hint: '姓名、类别、编号、年份', none: '还没有办理过。', missing: '没有找到，请换一个姓名、类别或编号。'})),
      h('section', {class: 'sg-detail', 'aria-label': '办理过程'}, open ? [h('a', {class: 'sg-back', href: addressOf('done', '', asked)}, '‹ 已办'), h(Case, {number: open, changed: () => this.listing?.read()})]
        : h('p', {class: 'sg-quiet sg-hint'}, '从左边选一件，看它办到哪一步。')));
  }

}

export default [page('shegong-done', '/done/:number?', Done)];
