// Days, deadlines and sources as people say them.

// 2026-12-07 in a record: 2026年12月7日
export const day = iso => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso || '');
  return parts ? Number(parts[1]) + '年' + Number(parts[2]) + '月' + Number(parts[3]) + '日' : '';
};

// 2054-09 as people say it
export const month = iso => iso ? Number(iso.slice(0, 4)) + '年' + Number(iso.slice(5, 7)) + '月' : '';

export const minute = text => text ? new Date(text).toLocaleString('zh-CN', {dateStyle: 'medium', timeStyle: 'short'}) : '';

// every ISO date in a text as people say it
export const inWords = text => String(text || '').replace(/\d{4}-\d{2}-\d{2}/g, day);

const midnight = moment => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
const daysBetween = (from, until) => Math.round((midnight(until) - midnight(from)) / 86_400_000);

const weekday = moment => '（周' + '日一二三四五六'[moment.getDay()] + '）';
const clock = moment => String(moment.getHours()).padStart(2, '0') + ':' + String(moment.getMinutes()).padStart(2, '0');

// A day that is near: 12月1日（周二）
export const dayOf = moment => (moment.getFullYear() === new Date().getFullYear() ? '' : moment.getFullYear() + '年') + (moment.getMonth() + 1) + '月' + moment.getDate() + '日' + weekday(moment);

// the same of an ISO date
export const nearDay = iso => iso ? dayOf(new Date(iso + 'T00:00')) : '';

// A deadline with its time, as a sentence needs it.
export const until = iso => iso ? dayOf(new Date(iso)) + ' ' + clock(new Date(iso)) : '';

// A deadline as short as a card needs it.
export const dueIn = ({due, urgency}) => {
  if (!due) return '';
  const moment = new Date(due), days = daysBetween(new Date(), moment);
  if (urgency === 'overdue') return days < 0 ? '逾期 ' + -days + ' 天' : '今天已逾期';
  return days === 0 ? '今天 ' + clock(moment) + ' 前' : days === 1 ? '明天 ' + clock(moment) + ' 前' : dayOf(moment) + '前';
};

// Lists of cases are counted no further.
export const many = answer => (answer.more ? '至少 ' : '') + answer.total;

const statuses = {law: '法律法规', central: '中央政策', measure: '地方办法', draft: '征求意见稿', report: '新闻报道', design: '系统默认'};

// What something rests on, and of what weight that is.
export const source = said => said.source + (statuses[said.status] && !said.source.startsWith(statuses[said.status]) ? '（' + statuses[said.status] + '）' : '');

// What is wrong with a form itself rests on no rule.
export const isRuled = said => Boolean(said.rule) && !/^FORM( |$)/.test(said.rule);
