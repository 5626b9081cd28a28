// What the server knows about something: asked for when it is to be drawn, and again when it has changed. An answer that comes when another one is waited for is not heard.
import {call} from '../server.js';
import {Component, h} from '../todo/parts.js';
import {refused} from './said.js';

class Reading extends Component {

  state = {found: null, failed: ''};

  componentDidMount() {
    this.read();
  }

  componentWillUnmount() {
    this.asking = null;
  }

  read = () => {
    const mine = this.asking = {};
    return call(this.props.path).then(found => mine === this.asking && this.setState({found, failed: ''}))
      .catch(error => mine === this.asking && this.setState({failed: error.message}));
  };

  render({draw}, {found, failed}) {
    return failed ? refused(failed) : found ? draw(found, this.read) : h('p', {'aria-busy': 'true'}, '正在读取……');
  }

}

// draw is told what came, and how to read it again.
export const reading = (path, draw) => h(Reading, {key: path, path, draw});
