// 证明材料: what was handed in, for whoever decides; that they looked is noted, so nothing is fetched before they ask for it.
import {call} from '../server.js';
import {Component, dayOf, h} from './parts.js';

const read = blob => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(blob);
});

// props: id of the task, count
export class Proofs extends Component {

  state = {list: null, shown: {}, failed: ''};

  path(file) {
    return '/api/tasks/' + encodeURIComponent(this.props.id) + '/evidence' + (file ? '/' + file.id : '');
  }

  look = event => {
    if (!event.target.open || this.state.list) return;
    call(this.path()).then(list => this.setState({list, failed: ''})).catch(error => this.setState({failed: error.message}));
  };

  show = async file => {
    this.setState({failed: ''});
    try {
      const answer = await fetch(this.path(file));
      if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).message || '材料没有取到，请稍后再试');
      const picture = await read(await answer.blob());
      this.setState(({shown}) => ({shown: {...shown, [file.id]: picture}}));
    }
    catch (error) {
      this.setState({failed: error.message});
    }
  };

  file = file => h('li', {key: file.id}, h('span', {}, file.name), h('span', {class: 'sg-quiet'}, ' ' + dayOf(file.uploadedAt) + '提交 '),
    !file.mediaType.startsWith('image/') ? h('a', {class: 'sg-button', href: this.path(file), download: file.name}, '打开')
      : this.state.shown[file.id] ? h('img', {class: 'sg-proof', src: this.state.shown[file.id], alt: file.name})
        : h('button', {type: 'button', class: 'sg-button', onClick: () => this.show(file)}, '查看'));

  render({count}, {list, failed}) {
    return h('details', {class: 'sg-fold', id: 'sg-proofs', onToggle: this.look}, h('summary', {}, '证明材料 ' + count + ' 份（查看会留下记录）'),
      failed ? h('p', {class: 'sg-refused', role: 'alert'}, failed) : '',
      list ? h('ul', {class: 'sg-proofs'}, list.map(this.file)) : '');
  }

}
