// Draws a model with the viewer that the web app brings along for its own diagrams.
import {element} from './element.js';

let Viewer;

// The web app keeps its viewer within a component; one of these is made to learn what it draws with.
const viewer = () => {
  if (Viewer) return Viewer;
  const {angular} = window, injector = angular.element(document.querySelector('.ng-scope') || document.body).injector();
  const place = element('div', {style: 'position:absolute;left:-2000px;width:200px;height:200px'});
  document.body.append(place);
  injector.invoke(['$compile', '$rootScope', ($compile, $rootScope) => {
    const scope = $rootScope.$new(true);
    scope.control = {};
    place.append($compile('<div cam-widget-bpmn-viewer diagram-data="xml" control="control"></div>')(scope)[0]);
    Viewer = scope.control.getViewer().constructor;
    scope.$destroy();
  }]);
  place.remove();
  return Viewer;
};

// Shows a model in a box; answers with what marks the way through it.
export const picture = async (box, xml) => {
  const canvas = element('div', {class: 'shegong-picture', role: 'img', 'aria-label': '流程图'});
  box.replaceChildren(canvas);
  const drawn = new (viewer())({container: canvas, width: '100%', height: '100%'});
  await drawn.importXML(xml);
  const whole = () => drawn.get('canvas').zoom('fit-viewport', 'auto');
  whole();
  box.append(element('div', {class: 'shegong-picture-foot'}, element('button', {type: 'button', class: 'btn btn-default btn-xs', onclick: whole}, '看全图'),
    element('small', {class: 'shegong-basis'}, ' 拖动可移动，滚轮或双指可缩放')));
  let marked = [];
  const registry = drawn.get('elementRegistry');
  const mark = (id, look) => { if (registry.get(id)) { drawn.get('canvas').addMarker(id, look); marked.push([id, look]); } };
  return {
    // passed: ids of elements on the way; steps: {task, badge} in their order
    show: (passed, steps) => {
      marked.forEach(([id, look]) => drawn.get('canvas').removeMarker(id, look));
      marked = [];
      drawn.get('overlays').clear();
      passed.forEach(id => mark(id, 'shegong-passed'));
      registry.filter(shape => shape.waypoints && shape.source && shape.target && passed.includes(shape.source.id) && passed.includes(shape.target.id)).forEach(flow => mark(flow.id, 'shegong-passed'));
      steps.filter(step => registry.get(step.task)).forEach(step => drawn.get('overlays').add(step.task, {position: {top: -14, left: -14}, show: {minZoom: -Infinity, maxZoom: Infinity},
        html: element('span', {class: 'shegong-step-number'}, step.badge)}));
    }
  };
};
