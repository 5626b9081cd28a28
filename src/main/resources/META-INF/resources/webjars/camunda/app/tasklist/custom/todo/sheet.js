// The form of a task, whoever drew it, as the web app draws it: into a place of ours, and sent in one call that takes the task as well.
import {call} from '../server.js';
import {sends} from '../answers.js';

// tasks whose form stands on a page of ours
const here = new Set();

const injector = () => window.angular.element(document.body).injector();

const plainly = ({value, type}) => type === 'Json' && typeof value === 'string' ? JSON.parse(value) : value ?? null;

const send = ({id, variables}) => {
  const through = sends('task', id), fields = Object.fromEntries(Object.entries(variables || {}).map(([name, variable]) => [name, plainly(variable)]));
  return call('/api/tasks/' + encodeURIComponent(id) + '/decision', 'POST', fields).then(answer => { through(); return answer; });
};

// Of the two kinds of forms one waits for the answer, the other one is called back.
const redirected = tasks => {
  if (tasks.shegong) return tasks;
  const plain = tasks.submitForm.bind(tasks);
  tasks.submitForm = (given, done) => {
    if (!here.has(given.id)) return plain(given, done);
    return done ? send(given).then(answer => done(null, answer), done) : send(given);
  };
  tasks.shegong = true;
  return tasks;
};

// The designers' forms come without what the page shows of the brief.
const formOf = (tasks, id) => new Promise((found, failed) => tasks.form(id, (error, form) => error ? failed(error) : found(form)))
  .then(form => form.camundaFormRef || /^camunda-forms:/.test(form.key || '') ? {type: 'camunda-forms', key: '/api/tasks/' + encodeURIComponent(id) + '/form'} : form.key ? form : null);

const put = (node, id, form, {ready, failed, done}) => {
  const [$compile, $rootScope] = ['$compile', '$rootScope'].map(name => injector().get(name)), scope = $rootScope.$new(true);
  let complete;
  Object.assign(scope, {form, options: {hideCompleteButton: true}, params: {taskId: id}, done, hear: given => { complete = given; }});
  const drawn = $compile('<div cam-tasklist-form tasklist-form="form" options="options" params="params" on-form-completion="hear" on-form-completion-callback="done"></div>')(scope);
  node.append(drawn[0]);
  const own = drawn.isolateScope();
  own.$watch('$loaded', loaded => loaded && (form.$error ? failed(form.$error) : ready(form.type === 'external')));
  scope.$applyAsync();
  return {send: () => scope.$apply(() => complete()), close: () => scope.$destroy()};
};

// Draws the form into a node and answers with what sends and what closes it. heard: ready (whether it is sent from
// elsewhere), failed (it cannot be drawn), done (error, answer).
// A task without a form is just sent.
export const draw = async (node, id, heard) => {
  // the form asks who fills it in
  await injector().get('AuthenticationService').getAuthentication();
  const form = await formOf(redirected(injector().get('camAPI').resource('task')), id);
  if (!node.isConnected) return null;
  here.add(id);
  if (!form) {
    heard.ready();
    return {bare: true, send: () => send({id}).then(answer => heard.done(null, answer), heard.done), close: () => here.delete(id)};
  }
  const shown = put(node, id, form, heard);
  return {...shown, close: () => { here.delete(id); shown.close(); }};
};
