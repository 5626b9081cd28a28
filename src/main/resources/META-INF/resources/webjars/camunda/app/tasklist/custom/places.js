// Where somebody is: at the list or at a task. On a small screen one is seen at a time; a task always opens at its form.
import {element} from './element.js';

const task = () => (/[?&]task=([^&]+)/.exec(location.hash) || [])[1];

const visits = [];

// Calls back with the id of the task (undefined at the list) whenever another one is opened or left.
export const visiting = visit => visits.push(visit);

let here;
const look = () => {
  const there = task();
  document.body.classList.toggle('shegong-task', !!there);
  if (there === here) return;
  here = there;
  document.body.classList.remove('shegong-filters');
  // not at once: the page changes its address in the middle of drawing itself
  setTimeout(() => visits.forEach(visit => visit(there)), 0);
};

// The page changes its address silently, so every way of doing so is watched.
['pushState', 'replaceState'].forEach(way => {
  const plain = history[way];
  history[way] = function (...given) { const done = plain.apply(this, given); look(); return done; };
});
['hashchange', 'popstate'].forEach(way => addEventListener(way, look));

// An address that asks for nothing would lead to our own page instead of the list.
export const toTheList = () => { location.hash = location.hash.replace(/[?&](task|detailsTab)=[^&]*/g, '').replace('#/&', '#/?').replace(/^#\/$/, '#/?task='); };

// Whoever last read 说明 must not miss the form of the next task.
visiting(there => there && document.querySelector('.task-card .nav-tabs > li:not(.active):first-child > a')?.click());

const arrange = () => {
  const right = document.querySelector('.task-details > header.top');
  if (right && !right.querySelector('.shegong-back')) right.prepend(element('button', {type: 'button', class: 'shegong-back', onclick: toTheList}, '‹ 返回列表'));
  const middle = document.querySelector('.tasks-list > header.top');
  if (middle && !middle.querySelector('.shegong-choose')) middle.prepend(element('button', {type: 'button', class: 'shegong-choose', 'aria-label': '选择列表',
    onclick: () => document.body.classList.toggle('shegong-filters')}));
  const chosen = document.querySelector('.task-filters .active .name, .task-filters .active h4'), button = document.querySelector('.shegong-choose');
  const words = (chosen ? chosen.textContent.replace(/\s+/g, ' ').trim() : '选择列表') + ' ▾';
  if (button && button.textContent !== words) button.textContent = words;
  document.querySelectorAll('.fjs-table[id$="Brief_lines"] tbody tr, .shegong-brief tr').forEach(line => line.classList.toggle('shegong-wide', line.lastElementChild.textContent.length > 26));
};

document.addEventListener('click', event => event.target.closest('.task-filters .content a, .task-filters .content .item') && document.body.classList.remove('shegong-filters'));

// The folded menu has done its work when something was chosen from it.
document.addEventListener('click', event => {
  if (event.target.closest('.sections-menu a, .app-menu .dropdown-menu a')) setTimeout(() => document.querySelector('.navbar-toggle.open')?.click(), 0);
});

new MutationObserver(arrange).observe(document.body, {childList: true, subtree: true, characterData: true});
look();

export default [];
