// What can be done with a message: a small menu beside it.
import { byId, element } from './dom.js';

let opener = null;

/** `choices` are [label, action] pairs; the menu opens near `anchor` and takes the focus. */
export function openMenu(anchor, choices) {
  const place = byId('menu');
  opener = document.activeElement;
  place.replaceChildren(...choices.map(([label, action]) =>
    element('button', { type: 'button', role: 'menuitem', 'data-test': 'menu-item', onclick: () => choose(action) }, label)));
  place.hidden = false;
  const box = anchor.getBoundingClientRect();
  const top = box.bottom + place.offsetHeight + 8 < window.innerHeight ? box.bottom + 4 : Math.max(8, box.top - place.offsetHeight - 4);
  const room = window.innerWidth - place.offsetWidth - 8;
  place.style.top = `${Math.min(top, window.innerHeight - place.offsetHeight - 8)}px`;
  place.style.left = `${Math.max(8, Math.min(box.left, room))}px`;
  place.firstElementChild?.focus({ preventScroll: true });
}

export function closeMenu() {
  byId('menu').hidden = true;
}

function choose(action) {
  closeMenu();
  opener?.focus?.({ preventScroll: true });
  action();
}

byId('menu').addEventListener('keydown', (event) => {
  const items = [...byId('menu').children];
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    items[(at + step + items.length) % items.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    closeMenu();
    opener?.focus?.({ preventScroll: true });
  }
});
document.addEventListener('pointerdown', (event) => {
  if (!byId('menu').contains(event.target)) {
    closeMenu();
  }
});
document.addEventListener('scroll', closeMenu, true);
window.addEventListener('resize', closeMenu);

/** Copies a text, also where the page is not served over HTTPS. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text) {
  const area = element('textarea', { class: 'hidden-input', 'aria-hidden': 'true' });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
