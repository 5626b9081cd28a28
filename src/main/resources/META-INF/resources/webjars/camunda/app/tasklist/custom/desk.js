// 档案与规定: where personnel files, filings, rules and processes are kept, for whoever may come there.
import {h, page} from './todo/parts.js';
import {Room, index} from './parts/room.js';
import file from './desk/file.js';
import filings from './desk/filings.js';
import files from './desk/files.js';
import facts from './desk/facts.js';
import training from './desk/training.js';
import committees from './desk/committees.js';
import pay from './desk/pay.js';
import roster from './desk/roster.js';
import rules from './desk/rules.js';
import models from './desk/models.js';
import tryRun from './desk/tryrun.js';
import trail from './desk/trail.js';
import deputy from './desk/deputy.js';

class Desk extends Room {

  title = '档案与规定';

  entered({person}) {
    return [h('h1', {}, this.title), index(person)];
  }

}

const link = {
  id: 'shegong-desk-link', pluginPoint: 'tasklist.navbar.action', priority: 200, unmount: () => {},
  render: node => { node.innerHTML = '<a href="#/desk" id="open-desk"><span class="glyphicon glyphicon-folder-open"></span> 档案与规定</a>'; }
};

export default [page('shegong-desk', '/desk', Desk), link, ...file, ...filings, ...files, ...facts, ...training, ...committees, ...pay, ...roster, ...rules, ...models, ...tryRun, ...trail, ...deputy];
