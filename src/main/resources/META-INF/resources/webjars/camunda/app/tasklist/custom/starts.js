// The list of what can be started: what somebody starts most comes first, each with a line of what it is for, and whether it was begun.
import {element} from './element.js';
import {call} from './server.js';
import {minute} from './words.js';
import {writtenAt} from './keeping.js';

const FRESH = 30_000;

// As many processes as anybody is offered.
const ALL = 500;

let asked, at = 0;
export const starts = () => {
  if (Date.now() - at > FRESH) {
    at = Date.now();
    asked = call('/api/starts').catch(() => { at = 0; return []; });
  }
  return asked;
};

const keyOf = line => window.angular.element(line).scope()?.processDefinition?.key;

const begun = key => {
  const when = writtenAt('start~' + key);
  return when ? '有没提交的草稿（' + minute(when) + '）' : '';
};

const say = (line, kind, text) => {
  const there = line.querySelector('.shegong-' + kind);
  if (there?.textContent === text) return;
  if (there) there.textContent = text; else if (text) line.append(element('p', {class: 'shegong-' + kind}, text));
};

// In the page itself and not only to the eye: a key comes first to what stands first. What is not on our list stays behind.
const sort = (list, known, key) => {
  const place = one => known.findIndex(start => start.process === key(one)) + 1 || known.length + 1;
  return [...list].sort((one, other) => place(one) - place(other));
};

const arrange = (list, known) => {
  const lines = [...list.children], sorted = sort(lines, known, keyOf);
  if (sorted.some((line, index) => line !== lines[index])) {
    const focused = list.contains(document.activeElement);
    list.append(...sorted);
    if (focused) list.querySelector('a').focus();
  }
  lines.forEach(line => {
    say(line, 'purpose', known.find(start => start.process === keyOf(line))?.purpose || '');
    say(line, 'begun', begun(keyOf(line)));
  });
};

const look = () => document.querySelectorAll('ul.processes').forEach(list => list.children.length && starts().then(known => list.isConnected && arrange(list, known)));

// The web app asks for one page by name: it gets that page of all of them in our order.
window.angular.module('cam.tasklist').run(['camAPI', '$rootScope', (camAPI, $rootScope) => {
  const definitions = camAPI.resource('process-definition'), plain = definitions.list;
  definitions.list = function (asked, done) {
    if (!asked?.startableInTasklist || asked.key) return plain.call(this, asked, done);
    const {firstResult = 0, maxResults = ALL} = asked;
    return plain.call(this, {...asked, firstResult: 0, maxResults: ALL}, (error, found) => error ? done(error, found)
      : starts().then(known => $rootScope.$applyAsync(() => done(null, {...found, items: sort(found.items, known, each => each.key).slice(firstResult, firstResult + maxResults)}))));
  };
}]);

// Whoever does not see it hears what the window is called.
const name = () => document.querySelectorAll('.modal[role=dialog]').forEach(modal => {
  const title = modal.querySelector('.modal-title')?.textContent.trim();
  if (title && modal.getAttribute('aria-label') !== title) modal.setAttribute('aria-label', title);
});

new MutationObserver(() => { look(); name(); }).observe(document.body, {childList: true, subtree: true, characterData: true});
document.addEventListener('shegong-drafts', look);
// the next list counts what was started just now
document.addEventListener('shegong-started', () => { at = 0; });
document.addEventListener('click', event => { if (event.target.closest('li.logout a')) { at = 0; asked = undefined; } }, true);

export default [];
