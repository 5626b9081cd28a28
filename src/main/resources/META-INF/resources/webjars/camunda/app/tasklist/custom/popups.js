// The renderer opens lists beneath their field, wherever that is. Here they open where they can be read and hit: beneath it, or else above
// it, or else within the window.
const OPEN = '.fjs-container .fjs-dropdownlist';
const GAP = 4;

const fieldOf = popup => (popup.closest('.fjs-datetime-subsection') || popup.closest('.fjs-form-field'))?.querySelector('.fjs-input-group');

const top = (popup, field, roof) => {
  const {height} = popup.getBoundingClientRect(), box = field.getBoundingClientRect();
  if (box.bottom + height + GAP <= innerHeight) return box.bottom + 1;
  return Math.max(roof, box.top - height - 1 >= roof ? box.top - height - 1 : innerHeight - height - GAP);
};

// A window may have an origin of its own for what stands fixed in it.
const put = popup => {
  const field = fieldOf(popup);
  if (!field) return;
  const box = field.getBoundingClientRect(), roof = field.closest('.three-cols-layout-cell.content')?.getBoundingClientRect().top || GAP;
  Object.assign(popup.style, {position: 'fixed', top: '0px', left: '0px', bottom: 'auto', right: 'auto'});
  popup.style.width = box.width + 'px';
  const origin = popup.getBoundingClientRect();
  popup.style.left = Math.max(GAP, Math.min(box.left, innerWidth - origin.width - GAP)) - origin.left + 'px';
  popup.style.top = top(popup, field, roof) - origin.top + 'px';
};

const look = () => document.querySelectorAll(OPEN).forEach(put);

document.addEventListener('scroll', event => event.target.closest?.(OPEN) || look(), true);
addEventListener('resize', look);
new MutationObserver(look).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['class']});

export default [];
