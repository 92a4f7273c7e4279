// A picture on the whole screen; sideways to the others of the conversation.
import { mediaPath } from './api.js';
import { byId } from './dom.js';

const SWIPE = 50;

let shown = [];
let at = 0;
let from = null;

/** Opens the picture of a thumbnail; the others are those around it. */
export function view(thumbnail) {
  const inLog = [...byId('log').querySelectorAll('.thumbnail')];
  shown = (inLog.includes(thumbnail) ? inLog : [thumbnail]).map(({ dataset }) => ({ reference: dataset.reference, name: dataset.name }));
  at = Math.max(0, inLog.indexOf(thumbnail));
  show();
  byId('viewer').showModal();
}

function show() {
  const { reference, name } = shown[at];
  const image = byId('viewer-image');
  image.classList.remove('whole');
  image.src = mediaPath(reference);
  image.alt = name;
  byId('viewer-save').href = mediaPath(reference, name);
  byId('viewer-save').download = name;
  byId('viewer-count').textContent = shown.length > 1 ? `${at + 1} / ${shown.length}` : '';
  byId('viewer-before').hidden = at === 0;
  byId('viewer-after').hidden = at === shown.length - 1;
}

function go(step) {
  const next = Math.min(shown.length - 1, Math.max(0, at + step));
  if (next !== at) {
    at = next;
    show();
  }
}

const viewer = byId('viewer');
const image = byId('viewer-image');
byId('viewer-close').onclick = () => viewer.close();
byId('viewer-before').onclick = () => go(-1);
byId('viewer-after').onclick = () => go(1);
image.onclick = () => image.classList.toggle('whole');
viewer.addEventListener('click', (event) => event.target === viewer && viewer.close());
viewer.addEventListener('keydown', (event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step) {
    event.preventDefault();
    go(step);
  }
});
viewer.addEventListener('pointerdown', (event) => {
  from = event.pointerType === 'touch' ? event.clientX : null;
});
viewer.addEventListener('pointerup', (event) => {
  if (from !== null && !image.classList.contains('whole') && Math.abs(event.clientX - from) > SWIPE) {
    go(event.clientX < from ? 1 : -1);
  }
  from = null;
});
