// A node of the page by hand, for what stands beside the web app's own and for the forms of forms/*.html; our pages are drawn with todo/parts.js.
export const element = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => name.startsWith('on') ? node.addEventListener(name.slice(2), value) : node.setAttribute(name, value));
  children.flat().forEach(child => node.append(child instanceof Node ? child : document.createTextNode(child ?? '')));
  return node;
};
