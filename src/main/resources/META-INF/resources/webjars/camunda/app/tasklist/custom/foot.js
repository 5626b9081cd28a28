// What a task asks for stands above the button until one has scrolled to its place: the decision with its reason, or else what has to be
// filled in first, as far as the facts keep their room.
const wide = matchMedia('(min-width: 1024px)');
const ROOM = 0.45;

const FORMS = '.form-pane .fjs-container, .form-pane .shegong-form';
const rows = form => form.matches('.fjs-container') ? [...form.querySelectorAll('.fjs-layout-row')] : [...form.children];

const asks = row => row.offsetHeight > 0 && (row.matches('.shegong-asked') || row.matches('.fjs-layout-row') && !!row.querySelector('input, textarea, select'));
const decides = row => !!row.querySelector('input[type=radio], select[id$="-decision"]');
const explains = row => !!row.querySelector('[id$="-Field_opinion"]');
const demands = row => !!row.querySelector('.fjs-asterix, [required]');

const fitting = (asked, room) => {
  const taken = new Set();
  [...asked.filter(demands), ...asked].forEach(row => {
    if (taken.has(row) || row.offsetHeight > room) return;
    taken.add(row);
    room -= row.offsetHeight;
  });
  return taken;
};

// On a phone only the decision is held; the rest of the window belongs to the facts.
const held = (form, asked) => {
  const decision = asked.find(decides);
  if (decision) return new Set(asked.filter(row => row === decision || wide.matches && explains(row)));
  return wide.matches ? fitting(asked, ROOM * form.closest('.content').clientHeight) : new Set();
};

const set = (row, name, pixels) => { if (row.style.getPropertyValue(name) !== pixels + 'px') row.style.setProperty(name, pixels + 'px'); };

// Each row knows how much is held beneath it.
const hold = form => {
  const all = rows(form), pinned = held(form, all.filter(asks));
  let foot = (document.querySelector('.form-pane .form-actions')?.offsetHeight || 1) - 1, last;
  all.reverse().forEach(row => {
    row.classList.toggle('shegong-held', pinned.has(row));
    row.classList.remove('shegong-topmost');
    set(row, '--shegong-foot', foot);
    if (!pinned.has(row)) return;
    foot += row.offsetHeight;
    last = row;
  });
  last?.classList.add('shegong-topmost');
};

const look = () => document.querySelectorAll(FORMS).forEach(form => form.offsetParent && hold(form));

// what is written grows
document.addEventListener('input', () => setTimeout(look, 0));
addEventListener('resize', () => setTimeout(look, 0));
new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true});

export default [];
