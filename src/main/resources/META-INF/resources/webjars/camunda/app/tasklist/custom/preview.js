// What would come of it, while a start form of the designers' shelf is filled in: what stands against it with the rule, who would decide,
// and what was computed. Whatever form it is, of whatever process; forms that are pages of their own do the same themselves.
import {element} from './element.js';
import {deciders, refusals, warnings} from './formparts.js';
import {call} from './server.js';
import {day, month} from './words.js';
import {boundTo} from './drafts.js';
import {rendered} from './forms.js';
import {isOpen} from './picks.js';

const PAUSE = 500;

const yes = value => value ? '是' : '否';
const count = unit => value => value + ' ' + unit;
// By the names that previews use; what has no words here is not said.
const FACTS = {
  backOn: ['返岗日', day], endsOn: ['最晚可到', day], daysThisYear: ['本年累计', count('天')], consecutiveDays: ['连续', count('天')], deduction: ['应扣工资', count('元')],
  serious: ['情节严重', yes], exitGround: ['达到解聘的情形', yes], contractFrom: ['合同自', day], contractUntil: ['合同至', day], contractWrittenBy: ['书面合同最迟订立', day],
  signingOpensOn: ['自动开始', day], doubleWageFrom: ['二倍工资自', day], doubleWageUntil: ['二倍工资至', day], openEndedFrom: ['视为无固定期限自', day], contractTerm: ['合同期限', count('个月')],
  lawfulMonths: ['法定最长试用期', count('个月')], probationFrom: ['试用期自', day], probationUntil: ['试用期至', day], probationMonths: ['规定的试用期', count('个月')], reviewOpensOn: ['自动开始考核', day],
  minimumServiceUntil: ['最低服务期至', day], trainingHours: ['已培训', count('学时')], trainingHoursLeast: ['应培训', count('学时')], retiresOn: ['法定退休', month], passedYears: ['连续考核合格', count('年')],
  renewalOpensOn: ['自动开始', day], reminderOn: ['提醒', day], fixedTerms: ['连续订立固定期限', count('次')], openEndedDue: ['应订无固定期限合同', yes], extendedUntil: ['依法延续至', day],
  ground: ['依据', String], grade: ['现薪级', count('级')], nextGrade: ['调整后', count('级')], gradeFrom: ['自', day],
  servingSince: ['到岗', day], effectiveDate: ['办法施行', day],
  severanceMonths: ['期满终止的经济补偿', count('个月工资')], severance: ['约', count('元')]
};

const told = facts => [facts.days === undefined ? '' : ['天数', facts.days + (facts.dayUnit === 'calendar' ? ' 天（自然日）' : ' 个工作日')],
  ...Object.entries(FACTS).filter(([name]) => (facts[name] ?? '') !== '').map(([name, [label, words]]) => [label, words(facts[name])])].filter(Boolean);

const ofForm = said => said.rule === 'FORM' || said.rule.startsWith('FORM ');

// What nobody came to yet is no mistake.
const lacking = fields => fields.some(({validate, empty}) => validate?.required && empty);

const cited = list => [...new Set(list.filter(each => each.source).map(each => each.source))];

const answered = ({objections, facts, sources, ...way}, unfinished) => {
  const said = objections.filter(each => !(unfinished && ofForm(each)));
  const rules = cited([...Object.values(sources || {}), ...way.deciders]);
  const lines = told(facts);
  return [refusals(said.filter(each => each.severity === 'refusal'), '现在提交会被退回：'),
    lines.length ? element('p', {class: 'shegong-facts'}, lines.map(([label, value]) => [element('strong', {}, label + '：'), value + '　']).flat()) : '',
    deciders('start-deciders', '依次办理：', way), warnings(said.filter(each => each.severity === 'warning')),
    rules.length ? element('details', {class: 'shegong-cited'}, element('summary', {}, '依据'), element('ul', {}, rules.map(rule => element('li', {}, rule)))) : ''].filter(Boolean);
};

const fieldsOf = form => {
  const given = form._getSubmitData();
  return form.get('formFieldRegistry').getAll().filter(field => field.key)
    .map(field => ({...field, value: given[field.key], empty: (given[field.key] ?? '') === ''}));
};

const nobody = (root, fields) => fields.some(field => field.empty && isOpen(root, field));

const place = root => {
  const there = root.parentNode.querySelector('.shegong-preview');
  if (there) return there;
  const box = element('div', {class: 'well well-sm shegong-form shegong-preview', role: 'status', 'aria-label': '办理预览'});
  root.after(box);
  return box;
};

const asked = new WeakMap(), shown = new WeakMap();
const say = (root, ...parts) => {
  if (!root.isConnected) return;
  const box = place(root);
  box.replaceChildren(...parts.flat());
  box.hidden = !box.textContent;
};

const look = async root => {
  const form = rendered(root), {process} = boundTo(root) || {};
  if (!form || !process || !root.isConnected) return;
  const fields = fieldsOf(form), given = Object.fromEntries(fields.filter(field => !field.empty).map(field => [field.key, field.value]));
  const question = process + JSON.stringify(given) + nobody(root, fields);
  if (shown.get(root) === question) return;
  shown.set(root, question);
  if (nobody(root, fields)) return say(root, element('p', {class: 'text-muted'}, '选好是为谁办理，这里就说明由谁审批、天数和依据，有不符合规定的也会指出。'));
  const mine = {};
  asked.set(root, mine);
  const answer = await call('/api/processes/' + encodeURIComponent(process) + '/preview', 'POST', given).catch(error => ({failed: error.message}));
  if (asked.get(root) !== mine) return;
  // nothing is known of a process that registers no requests
  if (/^没有流程/.test(answer.failed)) return say(root);
  if (answer.failed) {
    shown.delete(root);
    return say(root, element('p', {class: 'text-muted'}, '暂时算不出由谁审批：' + answer.failed));
  }
  say(root, answered(answer, lacking(fields)));
};

const timers = new WeakMap();
const later = (root, pause = PAUSE) => {
  clearTimeout(timers.get(root));
  timers.set(root, setTimeout(() => look(root), pause));
};

const FORMS = '.modal .fjs-container';
const soon = event => {
  const root = event.target.closest?.(FORMS);
  if (root) later(root);
};
['input', 'change', 'click', 'focusout'].forEach(kind => document.addEventListener(kind, soon));

// what is drawn or restored by the page itself
new MutationObserver(changes => changes.some(({target}) => target.nodeType === 1 && !target.closest('.shegong-preview')) && document.querySelectorAll(FORMS).forEach(root => later(root)))
  .observe(document.body, {childList: true, subtree: true});

export default [];
