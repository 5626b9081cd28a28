// Compensatory leave comes from overtime on rest days that a clerk registered; a slip is struck out with a reason.
import {Component, h} from '../todo/parts.js';
import {date, line, number} from '../parts/fields.js';
import {form} from '../parts/form.js';
import {call} from '../server.js';

// props: code, changed (hears that the file is another)
export class Overtime extends Component {

  path(rest = '') {
    return '/api/workers/' + encodeURIComponent(this.props.code) + '/overtime' + rest;
  }

  entering({code, changed}) {
    return form({draft: 'file/' + code + '/overtime', begin: {date: '', until: '', days: '', note: ''}, button: '登记加班（可补休）', done: changed,
      send: values => call(this.path(), 'POST', {date: values.date || null, until: values.until || null, days: values.days ? Number(values.days) : null, note: values.note}), told: () => '加班已登记，可以补休。',
      fields: tie => [date({...tie('date'), id: 'overtime-date', title: '加班日期'}), date({...tie('until'), id: 'overtime-until', title: '最后一天（连续几天才填）'}),
        number({...tie('days'), id: 'overtime-days', title: '天数', hint: '半天填 0.5', min: 0.5, step: 0.5}), line({...tie('note'), id: 'overtime-note', title: '加班事由', longest: 300})]});
  }

  striking({code, changed}) {
    return form({draft: 'file/' + code + '/overtime-struck', begin: {day: '', reason: ''}, button: '划去登错的加班', aside: true, done: changed, told: () => '这一天的加班已划去。',
      send: async ({day, reason}) => {
        if (!day) throw new Error('请填写划去哪一天的加班。');
        return call(this.path('/' + day + '/strike'), 'POST', {reason});
      },
      fields: tie => [date({...tie('day'), id: 'overtime-struck', title: '划去哪一天的加班'}), line({...tie('reason'), id: 'overtime-reason', title: '划去的原因', longest: 300})]});
  }

  render(props) {
    return h('div', {class: 'sg-card'}, h('h3', {}, '加班'), this.entering(props), this.striking(props));
  }

}
