// What people began to fill in is kept by the server, for them alone, so that it is there on another machine as well. Nothing of it stays in
// this browser but in the memory of the page, until the server has it.

const WAIT = 1200, AGAIN = 15_000, FRESH = 5000;

// The browser lets a page that is being left send no more than this.
const LAST_WORDS = 60_000;

// The web app leaves what was typed for whoever comes to this machine next, under names that change from form to form. Only its own
// settings stay in the browser; ours takes the place of everything else.
const settings = ['camunda', 'camunda-web'];
const plain = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) { if (this !== localStorage || settings.includes(String(key))) plain.call(this, key, value); };
Object.keys(localStorage).filter(key => !settings.includes(key)).forEach(key => localStorage.removeItem(key));

let account, last;

// By place: that the server has a draft, which one this page has seen and what stood there, and what the server does not have yet (null: it
// is to be dropped there).
const known = new Map(), seen = new Map(), stood = new Map(), unsaved = new Map(), timers = new Map(), turns = new Map(), overtaken = new Set();
const all = [known, seen, stood, unsaved, timers, overtaken];

const token = () => decodeURIComponent((document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || '');
const silent = {message: '服务器没有应答'};

const ask = (place, method = 'GET', content, keepalive = false) => fetch('/api/me/drafts' + (place && '/' + encodeURIComponent(place)), {
  method, keepalive, credentials: 'same-origin', body: content && JSON.stringify(content),
  headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(), 'X-Requested-With': 'XMLHttpRequest'}
}).catch(() => { throw silent; }).then(async response => {
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  if (response.status === 401) document.dispatchEvent(new CustomEvent('shegong-unknown'));
  throw {status: response.status, message: answer.message || silent.message};
});

// Told to pages that name drafts and to forms: what changed (kept, failed, overtaken), where, and why.
const tell = (what, place, why) => document.dispatchEvent(new CustomEvent('shegong-drafts', {detail: {what, place, why}}));

let reading, readAt = 0;
const readAll = () => ask('').then(list => {
  known.clear();
  list.forEach(draft => known.set(draft.place, draft));
  readAt = Date.now();
  list.filter(({place, revision}) => seen.has(place) && seen.get(place) < revision && !turns.has(place)).forEach(({place}) => overtake(place, known.get(place)));
  tell('kept');
}).finally(() => { reading = undefined; });

// Which there are; somebody may have begun elsewhere a minute ago.
export const list = () => Date.now() - readAt < FRESH ? Promise.resolve() : reading ||= readAll();

export const readable = () => !!account;

// Whose drafts these are; nobody's while a session has ended. What somebody else left here goes.
export const belong = who => {
  if (who && last && who !== last) all.forEach(each => each.clear());
  account = who;
  if (!who) return;
  last = who;
  readAt = 0;
  keepAll();
};

export const forgetAll = () => {
  [...timers.values()].forEach(clearTimeout);
  all.forEach(each => each.clear());
  account = last = undefined;
};

const overtake = (place, {writtenAt} = {}) => {
  if (overtaken.has(place)) return;
  overtaken.add(place);
  tell('overtaken', place, writtenAt);
};

// One after the other, so that what was written last is what stays; what is written meanwhile goes with the next.
const inTurn = (place, work) => {
  const turn = (turns.get(place) || Promise.resolve()).catch(() => {}).then(work).finally(() => { if (turns.get(place) === turn) turns.delete(place); });
  turns.set(place, turn);
  return turn;
};

const has = (place, draft, content) => {
  known.set(place, draft);
  seen.set(place, draft.revision);
  stood.set(place, JSON.stringify(content));
};

const save = async (place, keepalive) => {
  if (!account || overtaken.has(place) || !unsaved.has(place)) return;
  const content = unsaved.get(place), mine = last;
  try {
    const kept = content ? await ask(place, 'PUT', {revision: seen.get(place) || 0, content}, keepalive) : await ask(place, 'DELETE', undefined, keepalive);
    // somebody else came meanwhile
    if (last !== mine) return;
    if (content) has(place, kept, content); else [known, seen, stood].forEach(each => each.delete(place));
    if (unsaved.get(place) === content) unsaved.delete(place);
    tell('kept', place);
  } catch (failed) {
    if (last !== mine) return;
    if (failed.status === 409) {
      await readAll().catch(() => {});
      overtake(place, known.get(place));
    } else tell('failed', place, failed.message);
    // what is wrong with it stays wrong until it is changed
    if (!failed.status || failed.status >= 500) later(place, AGAIN);
    throw failed;
  }
};

const later = (place, wait = WAIT) => {
  clearTimeout(timers.get(place));
  timers.set(place, setTimeout(() => inTurn(place, () => save(place)).catch(() => {}), wait));
};

// Put by a moment after somebody stopped writing; with null it is to be gone.
export const put = (place, content) => {
  if (unsaved.has(place) ? false : content ? stood.get(place) === JSON.stringify(content) : !known.has(place)) return;
  // the last written stands last
  unsaved.delete(place);
  unsaved.set(place, content);
  if (!overtaken.has(place)) later(place);
};

// At once; fails where the server does not take it.
export const putNow = (place, content) => {
  clearTimeout(timers.get(place));
  if (content || known.has(place) || unsaved.has(place) || turns.has(place)) unsaved.set(place, content);
  if (!content) overtaken.delete(place);
  if (overtaken.has(place)) return Promise.reject({message: '这张表单另有一份草稿，请先在上面选用哪一份'});
  return inTurn(place, () => save(place));
};

// What is to stand in a form: what this page has not brought away yet, else what the server has. A form that one comes back to from
// elsewhere wants to know of what was begun there a moment ago.
export const found = async (place, fresh) => {
  overtaken.delete(place);
  if (unsaved.has(place)) return unsaved.get(place) && {content: unsaved.get(place), writtenAt: new Date().toISOString()};
  const before = seen.get(place);
  seen.delete(place);
  if (fresh || !readAt) await list();
  const there = known.get(place);
  if (!there) return null;
  const same = before === there.revision && stood.has(place) && {...there, content: JSON.parse(stood.get(place))};
  const draft = same || await ask(place).catch(failed => { if (failed.status === 404) return null; throw failed; });
  if (draft) has(place, draft, draft.content);
  return draft;
};

// Of two that were written at once somebody chooses: the newer one of the server, or what stands here.
export const takeTheirs = place => {
  unsaved.delete(place);
  readAt = 0;
  return found(place, true);
};
export const takeOurs = (place, content) => {
  overtaken.delete(place);
  seen.set(place, known.get(place)?.revision || 0);
  put(place, content);
};

// Places that begin like this, the last written first.
export const places = beginning => [...new Set([...[...unsaved].filter(([, content]) => content).map(([place]) => place).reverse(),
  ...[...known.values()].sort((one, other) => other.writtenAt.localeCompare(one.writtenAt)).map(draft => draft.place).filter(place => unsaved.get(place) !== null)])]
  .filter(place => place.startsWith(beginning));

export const writtenAt = place => known.get(place)?.writtenAt;

// The page is hidden or left: nobody waits for an answer.
export const keepAll = () => [...unsaved.keys()].forEach(place => {
  clearTimeout(timers.get(place));
  const brief = JSON.stringify(unsaved.get(place) || '').length * 3 < LAST_WORDS;
  inTurn(place, () => save(place, brief)).catch(() => {});
});
addEventListener('pagehide', keepAll);
document.addEventListener('visibilitychange', () => document.hidden ? keepAll() : account && list().catch(() => {}));
addEventListener('online', keepAll);

export default [];
