import {day, month} from './words.js';

// The form renderer ships without Chinese texts; these are put in where they appear.
const words = {
  'Field is required.': '此项必填。',
  'Please select a date and time.': '请选择日期。',
  'Select': '请选择', 'Search': '搜索', 'Nothing to show': '没有内容', 'Nothing to show.': '没有内容。', 'Optional': '可不填',
  'Increment': '加一', 'Decrement': '减一', 'Clear': '清除'
};

const sentences = [
  [/^Field must have minimum length of (\d+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (\d+)\.$/, '最多填写 $1 个字。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Value is not a number\.$/, '请填写数字。'],
  [/^Field must match pattern .*$/, '填写格式不符。']
];

const inChinese = text => words[text] ?? sentences.filter(([english]) => english.test(text)).map(([english, chinese]) => text.replace(english, chinese))[0];

const translate = root => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.currentNode; node; node = texts.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !node.parentElement?.closest('.fjs-container')) continue;
    const said = inChinese(node.data.trim());
    if (said) node.data = said;
  }
};

const titled = () => document.querySelectorAll('.fjs-container [title], .fjs-container [aria-label]').forEach(node => ['title', 'aria-label'].forEach(name => {
  const said = words[node.getAttribute(name)];
  if (said) node.setAttribute(name, said);
}));

// A day or a month in a sentence is written as people say it; not inside the name of a file or a number.
const days = /(?<![\w.-])\d{4}-\d{2}-\d{2}(?![\w-]|\.\w)/g;
const months = /(?<![\w.-])(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![\w-]|\.\w)/g;
const dated = new RegExp(days.source + '|' + months.source);
const inSentences = root => {
  if (root.nodeType !== Node.TEXT_NODE && root.nodeType !== Node.ELEMENT_NODE) return;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.currentNode; node; node = texts.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !dated.test(node.data) || node.parentElement?.closest('script, style, textarea, option, code, pre')) continue;
    node.data = node.data.replace(days, iso => day(iso)).replace(months, iso => month(iso));
  }
};
const renewed = change => [...change.addedNodes, ...(change.type === 'characterData' ? [change.target] : [])];
new MutationObserver(changes => changes.flatMap(renewed).forEach(inSentences)).observe(document.body, {childList: true, subtree: true, characterData: true});

new MutationObserver(changes => { changes.forEach(change => translate(change.target)); titled(); })
  .observe(document.body, {childList: true, subtree: true, characterData: true});

export default [];
