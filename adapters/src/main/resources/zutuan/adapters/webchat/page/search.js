// Finds old messages of the open room by their words.
import { search } from './api.js';
import { byId, clock, element } from './dom.js';
import { wording } from './entries.js';

const PAUSE = 300;
const BEFORE = 12;

/** `room()` is the open one; `found(entry)` shows an entry where it was said. */
export function searching(room, found) {
  const panel = byId('search');
  const words = byId('search-words');
  let timer = 0;
  let asked = 0;

  byId('search-open').onclick = () => {
    panel.showModal();
    words.select();
  };
  byId('search-close').onclick = () => panel.close();
  byId('search-form').onsubmit = (event) => {
    event.preventDefault();
    look();
  };
  words.oninput = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };

  async function look() {
    clearTimeout(timer);
    const wanted = words.value.trim();
    const turn = (asked += 1);
    if (!wanted) {
      show([], '');
      return;
    }
    try {
      const { entries } = await search(room(), wanted);
      if (turn === asked) {
        show(entries.map((entry) => result(entry, wanted)), entries.length ? '' : `没有找到“${wanted}”，换个词试试。`);
      }
    } catch (failure) {
      show([], failure.message);
    }
  }

  function show(results, line) {
    byId('search-results').replaceChildren(...results);
    byId('search-line').textContent = line;
  }

  function result(entry, wanted) {
    return element('li', {}, element(
      'button',
      { type: 'button', class: 'item', 'data-test': 'search-result', onclick: () => {
        panel.close();
        found(entry);
      } },
      element('span', { class: 'title' }, element('b', {}, entry.name), element('small', {}, excerpt(wording(entry).replace(/\s+/g, ' '), wanted))),
      element('span', { class: 'aside' }, element('time', {}, clock(entry.at))),
    ));
  }
}

function excerpt(line, wanted) {
  const at = line.toLowerCase().indexOf(wanted.toLowerCase());
  if (at < 0) {
    return line.slice(0, 60);
  }
  const end = at + wanted.length;
  const start = Math.max(0, at - BEFORE);
  return [(start ? '…' : '') + line.slice(start, at), element('mark', {}, line.slice(at, end)), line.slice(end, end + 60)];
}
