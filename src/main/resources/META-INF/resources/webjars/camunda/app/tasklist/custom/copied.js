// 抄送我的: of what others let me know; to open one is to have looked at it.
import {Page, addressOf, h, moment, page} from './todo/parts.js';
import {Listing, Tabs, card} from './todo/list.js';
import {Case} from './todo/case.js';

class Copied extends Page {

  title = '抄送我的';

  componentDidUpdate(props, before) {
    if (before.at.open && !this.state.at.open) this.listing?.read();
  }

  row = copied => card({key: copied.number, href: this.to(copied.number), here: copied.number === this.state.at.open, tone: copied.readAt ? 'later' : 'soon', tag: copied.readAt ? '已阅' : '未阅',
    what: copied.title.startsWith(copied.kind) ? copied.title : copied.kind + '：' + copied.title, about: [copied.officialNumber, copied.by + ' ' + moment(copied.at) + ' 抄送', copied.note ? '“' + copied.note + '”' : '']});

  render(props, {at: {open, asked}}) {
    return h('div', {class: 'sg-page' + (open ? ' sg-open' : '')},
      h('section', {class: 'sg-list', 'aria-label': this.title}, h('h1', {class: 'sg-sr'}, this.title), h(Tabs, {here: 'copied'}),
        h(Listing, {api: '/api/copies', asked, ask: this.ask, card: this.row, hint: '类别、编号、年份', none: '还没有人抄送给您。', missing: '没有找到，请换一个类别、编号或年份。', ref: listing => { this.listing = listing; }})),
      h('section', {class: 'sg-detail', 'aria-label': '办理过程'}, open ? [h('a', {class: 'sg-back', href: addressOf('copied', '', asked)}, '‹ 抄送我的'), h(Case, {number: open})]
        : h('p', {class: 'sg-quiet sg-hint'}, '从左边选一件，看它办到哪一步。打开即为已阅。')));
  }

}

export default [page('shegong-copied', '/copied/:number?', Copied)];
