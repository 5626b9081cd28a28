// Days, deadlines and sources as people say them.

// 2026-12-07 in a record: 2026年12月7日
export const day = iso => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || '');
  return parts ? Number(parts[1]) + '年' + Number(parts[2]) + '月' + Number(parts[3]) + '日' : '';
};

// 2054-09 as people say it
export const month = iso => iso ? Number(iso.slice(0, 4)) + '年' + Number(iso.slice(5, 7)) + '月' : '';

// Wherever the browser is, everybody reads the times of the place that the system works for.
const zone = document.querySelector('meta[name=shegong-zone]')?.content || 'Asia/Shanghai';
const reader = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric'});

// A moment as the clock on the wall shows it there.
const read = moment => Object.fromEntries(reader.formatToParts(moment).filter(part => part.type !== 'literal').map(part => [part.type, Number(part.value)]));
const now = () => read(new Date());

export const minute = text => {
  if (!text) return '';
  const at = read(new Date(text));
  return at.year + '年' + at.month + '月' + at.day + '日 ' + clock(at);
};

// every ISO date in a text as people say it
export const inWords = text => String(text || '').replace(/\d{4}-\d{2}-\d{2}/g, day);

const dayNumber = at => Date.UTC(at.year, at.month - 1, at.day) / 86_400_000;

const weekday = at => '（周' + '日一二三四五六'[new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay()] + '）';
const clock = at => String(at.hour).padStart(2, '0') + ':' + String(at.minute).padStart(2, '0');
const near = at => (at.year === now().year ? '' : at.year + '年') + at.month + '月' + at.day + '日' + weekday(at);

// A day that is near: 12月1日（周二）
export const dayOf = iso => near(read(new Date(iso)));

// the same of an ISO date
export const nearDay = iso => {
  const [year, month, day] = (iso || '').split('-').map(Number);
  return iso ? near({year, month, day}) : '';
};

// When something happened, as a sentence needs it.
export const moment = iso => iso ? dayOf(iso) + ' ' + clock(read(new Date(iso))) : '';

// What ends when a day begins ends with the day before: 24:00 of that.
const end = iso => {
  const at = read(new Date(iso));
  return at.hour || at.minute ? at : {...read(new Date(new Date(iso).getTime() - 1)), hour: 24, minute: 0};
};

// A deadline with its time, as a sentence needs it.
export const until = iso => iso ? near(end(iso)) + ' ' + clock(end(iso)) : '';

// A deadline as short as a card needs it.
export const dueIn = ({due, urgency}) => {
  if (!due) return '';
  const at = end(due), days = dayNumber(at) - dayNumber(now());
  if (urgency === 'overdue') return days < 0 ? '逾期 ' + -days + ' 天' : '今天已逾期';
  return days === 0 ? '今天 ' + clock(at) + ' 前' : days === 1 ? '明天 ' + clock(at) + ' 前' : near(at) + '前';
};

// Lists of cases are counted no further.
export const many = answer => (answer.more ? '至少 ' : '') + answer.total;

const statuses = {law: '法律法规', central: '中央政策', measure: '地方办法', draft: '征求意见稿', report: '新闻报道', design: '系统默认'};

// What something rests on, and of what weight that is.
export const source = said => said.source + (statuses[said.status] && !said.source.startsWith(statuses[said.status]) ? '（' + statuses[said.status] + '）' : '');

// What is wrong with a form itself rests on no rule.
export const isRuled = said => Boolean(said.rule) && !/^FORM( |$)/.test(said.rule);
