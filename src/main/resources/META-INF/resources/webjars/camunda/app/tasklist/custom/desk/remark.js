// What an inspection found and what was announced about a worker; what a notice entails for the year is said before and after.
import {Component, h} from '../todo/parts.js';
import {choice, date, line} from '../parts/fields.js';
import {form} from '../parts/form.js';
import {reading} from '../parts/reading.js';
import {warnings} from '../parts/said.js';
import {call} from '../server.js';

// props: code, changed (hears that the file is another)
export class Remark extends Component {

  state = {entered: 0};

  render({code, changed}, {entered}) {
    return h('div', {class: 'sg-card'}, h('h3', {}, '检查和通报'),
      form({draft: 'file/' + code + '/notice', begin: {date: '', kind: 'inspection', text: ''}, button: '登记检查、通报',
        send: ({date: on, kind, text}) => call('/api/notices', 'POST', {worker: code, date: on || null, kind, text}),
        told: kept => h('div', {id: 'notice-kept'}, kept.message, warnings(kept.objections)), done: () => { this.setState({entered: entered + 1}); changed(); },
        fields: tie => [date({...tie('date'), id: 'notice-date', title: '检查或通报日期'}), choice({...tie('kind'), id: 'notice-kind', title: '检查或通报', options: [['inspection', '检查'], ['notice', '通报']]}),
          line({...tie('text'), id: 'notice-text', title: '情况'})]}),
      h('div', {key: entered}, reading('/api/notices?worker=' + encodeURIComponent(code), known => h('div', {id: 'notice-outlook'}, known.message, warnings(known.objections)))));
  }

}
