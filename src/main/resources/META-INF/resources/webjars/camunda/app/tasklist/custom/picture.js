// A model, drawn with the viewer that the web app brings along for its own diagrams, and the way of a request through it.
import {Component, h} from './todo/parts.js';

let Viewer;

// The web app keeps its viewer within a component; one of these is made to learn what it draws with.
const viewer = () => {
  if (Viewer) return Viewer;
  const {angular} = window, injector = angular.element(document.querySelector('.ng-scope') || document.body).injector(), place = document.createElement('div');
  place.className = 'shegong-picture-aside';
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

const badge = words => {
  const node = document.createElement('span');
  node.className = 'shegong-step-number';
  node.textContent = words;
  return node;
};

// props: xml; passed (ids of elements on the way) and steps (task and badge, in their order), where there is a way
export class Picture extends Component {

  marked = [];

  componentDidMount() {
    this.draw();
  }

  // whoever writes beside it has nothing drawn anew
  shouldComponentUpdate(next) {
    return JSON.stringify(next) !== JSON.stringify(this.props);
  }

  componentDidUpdate(before) {
    if (before.xml !== this.props.xml) this.draw(); else if (this.drawn) this.mark();
  }

  componentWillUnmount() {
    this.gone = true;
  }

  async draw() {
    this.drawn = null;
    this.marked = [];
    this.canvas.replaceChildren();
    const {xml} = this.props, drawn = new (viewer())({container: this.canvas, width: '100%', height: '100%'});
    await drawn.importXML(xml);
    if (this.gone || xml !== this.props.xml) return;
    this.drawn = drawn;
    this.whole();
    this.mark();
  }

  whole = () => this.drawn?.get('canvas').zoom('fit-viewport', 'auto');

  mark() {
    const {passed = [], steps = []} = this.props, registry = this.drawn.get('elementRegistry'), canvas = this.drawn.get('canvas'), overlays = this.drawn.get('overlays');
    const onWay = shape => shape.waypoints && shape.source && shape.target && passed.includes(shape.source.id) && passed.includes(shape.target.id);
    this.marked.forEach(id => canvas.removeMarker(id, 'shegong-passed'));
    this.marked = [...passed.filter(id => registry.get(id)), ...registry.filter(onWay).map(flow => flow.id)];
    this.marked.forEach(id => canvas.addMarker(id, 'shegong-passed'));
    overlays.clear();
    steps.filter(step => registry.get(step.task)).forEach(step => overlays.add(step.task, {position: {top: -14, left: -14}, show: {minZoom: -Infinity, maxZoom: Infinity}, html: badge(step.badge)}));
  }

  render() {
    return h('div', {}, h('div', {class: 'shegong-picture', role: 'figure', 'aria-label': '流程图', ref: canvas => { this.canvas = canvas; }}),
      h('div', {class: 'shegong-picture-foot'}, h('button', {type: 'button', class: 'sg-button', onClick: this.whole}, '看全图'), h('small', {class: 'sg-basis'}, '拖动可移动，滚轮或双指可缩放')));
  }

}
