// Whoever joins gets an account whose password nobody knows, and people forget theirs.
import {Component, h} from '../todo/parts.js';
import {done} from '../parts/said.js';
import {Sure} from '../parts/sure.js';
import {call} from '../server.js';

// props: code
export class Password extends Component {

  draw = () => {
    this.setState({drawn: null});
    return call('/api/accounts/' + encodeURIComponent(this.props.code) + '/password', 'POST').then(drawn => this.setState({drawn}));
  };

  told({name, account, password, message}) {
    return done([name + '（账号 ' + account + '）的新密码：', h('code', {id: 'drawn-password'}, password), '。请当面交给本人，离开本页后无法再查看；本人登录后可在右上角个人菜单中修改。', message ? h('p', {}, message + '。') : '']);
  }

  render({code}, {drawn}) {
    return h('div', {class: 'sg-card'}, h('h3', {}, '账号'), h(Sure, {title: '重设密码', question: '重设账号 ' + code + ' 的密码？原密码立即失效，新密码只显示一次。', act: this.draw}), drawn ? this.told(drawn) : '');
  }

}
