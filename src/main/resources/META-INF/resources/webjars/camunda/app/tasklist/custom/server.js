// What our pages and forms ask of the server, and how it refuses.
const token = () => decodeURIComponent((document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || '');
const unanswered = '服务器没有应答，请稍后再试';

// A refusal carries the answer's errors (row, column, message).
const refusal = body => Object.assign(new Error(body.message || unanswered), {errors: body.errors || [], faults: body.faults || [], more: body.more || ''});

const expired = '登录已过期，请重新登录。';

// The server no longer knows who this is.
const unknown = () => document.dispatchEvent(new CustomEvent('shegong-unknown'));

const send = (path, method, body, headers = {}) => fetch(path, {
  method, credentials: 'same-origin', body, headers: {'X-XSRF-TOKEN': token(), 'X-Requested-With': 'XMLHttpRequest', ...headers}
}).catch(() => { throw refusal({}); }).then(async response => {
  const answer = await response.json().catch(() => ({}));
  if (response.status === 401) {
    unknown();
    throw refusal({message: expired});
  }
  if (!response.ok) throw refusal(answer);
  return answer;
});

export const call = (path, method = 'GET', content) => send(path, method, content && JSON.stringify(content), {'Content-Type': 'application/json'});

// Who this is; nobody while a session has ended or a handed-out password waits to be changed, which the page itself says.
export const me = () => call('/api/me').catch(() => ({}));

export const upload = (path, file) => {
  const body = new FormData();
  body.append('file', file);
  return send(path, 'POST', body);
};

// Several files, with fields beside them.
export const sendFiles = (path, files, fields) => {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  files.forEach(file => body.append('files', file));
  return send(path, 'POST', body);
};

// Waits for the answer before it returns: for what has to be kept before a task is completed.
export const callAndWait = (path, method, content) => {
  const request = new XMLHttpRequest();
  request.open(method, path, false);
  Object.entries({'X-XSRF-TOKEN': token(), 'X-Requested-With': 'XMLHttpRequest', 'Content-Type': 'application/json'}).forEach(([name, value]) => request.setRequestHeader(name, value));
  try { request.send(JSON.stringify(content)); } catch (error) { throw refusal({}); }
  let answer = {};
  try { answer = JSON.parse(request.responseText); } catch (error) { /* no JSON: the status decides */ }
  if (request.status === 401) unknown();
  if (request.status >= 300) throw refusal(request.status === 401 ? {message: expired} : answer);
  return answer;
};

// Says that all that stands in a form is kept by the server; without a form (it was left meanwhile) nobody needs to know.
export const saved = place => place && document.dispatchEvent(new CustomEvent('shegong-saved', {detail: place}));
