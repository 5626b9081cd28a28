// 报备记录: notices that need nobody's approval, for whoever they are addressed to.
import {h, page} from '../todo/parts.js';
import {Listing} from '../todo/list.js';
import {Room} from '../parts/room.js';
import {table} from '../parts/table.js';
import {inWords} from '../words.js';

const draw = rows => table(['事由', '日期', '人员', '内容', '依据'], rows.map(filing => [filing.occasion, inWords(filing.filedOn), filing.workerName || filing.worker || '—', inWords(filing.summary), filing.source || '']));

class Filings extends Room {

  title = '报备记录';

  content({asked}) {
    return h(Listing, {api: '/api/filings', asked, ask: this.ask, draw, unit: '件', hint: '姓名、编号、事由', none: '没有报备记录。', missing: '没有找到，请换一个姓名、编号或事由。'});
  }

}

export default [page('shegong-filings', '/filings', Filings)];
