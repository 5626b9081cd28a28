// 招聘进展: how far the campaign of a task has come, read when somebody wants to know.
import {show} from '../recruitment.js';
import {Component, h} from './parts.js';

// props: id of the task
export class Progress extends Component {

  look = event => {
    if (!event.target.open || this.seen) return;
    this.seen = true;
    show(this.box, this.props.id);
  };

  // what stands in the box is not ours to draw again
  shouldComponentUpdate() {
    return false;
  }

  render() {
    return h('details', {class: 'sg-fold', onToggle: this.look}, h('summary', {}, '招聘进展'), h('div', {ref: box => { this.box = box; }}));
  }

}
