// 查阅档案: the files of an office's own people, those who left included, and what it enters there.
import {h, page} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {Room, up} from '../parts/room.js';
import {table} from '../parts/table.js';
import {Unsent} from '../parts/unsent.js';
import {inWords} from '../words.js';
import {personnelFile} from './file.js';
import {Overtime} from './overtime.js';
import {Password} from './password.js';
import {Remark} from './remark.js';

class Files extends Room {

  title = '查阅档案';

  row = file => [h('a', {class: 'sg-more', href: this.to(file.code)}, file.name), file.code, file.unitName, file.positionTitles, file.leftOn ? inWords(file.leftOn) + ' 退出' : ''];

  content({open, asked}) {
    return open ? [up(this.to(''), '返回名单'), personnelFile(open, (again, {code}) => [h('h2', {class: 'sg-head'}, '登记与账号'),
      h(Overtime, {key: 'overtime', code, changed: again}), h(Remark, {key: 'remark', code, changed: again}), h(Password, {key: 'password', code})])]
      : [h(Unsent, {beginning: 'file/', api: '/api/files', address: code => this.to(code)}),
        h(Listing, {api: '/api/files', asked, ask: this.ask, unit: '人', hint: '姓名、编号、社区', none: '没有可以查阅的档案。', missing: '没有找到，请换一个姓名或编号。', draw: rows => table(['姓名', '编号', '社区', '职务', '退出'], rows.map(this.row))})];
  }

}

export default [page('shegong-files', '/files/:worker?', Files)];
