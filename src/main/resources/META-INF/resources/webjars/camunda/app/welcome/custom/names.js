// A name of ours is one: it stands whole in the first field, and the second is neither shown nor asked for.
new MutationObserver(() => document.querySelectorAll('input[name=lastName], #inputLastname').forEach(field => {
  const model = window.angular.element(field).controller('ngModel');
  if (!model?.$validators.required) return;
  delete model.$validators.required;
  field.required = false;
  field.closest('.form-group').style.display = 'none';
  window.angular.element(field).scope().$applyAsync(() => model.$setValidity('required', true));
})).observe(document.body, {childList: true, subtree: true});

export default [];
