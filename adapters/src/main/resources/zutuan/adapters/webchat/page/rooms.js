// The list of conversations, with what is new in each.
import { avatar, byId, clock, element } from './dom.js';
import { summary } from './entries.js';

const MOST = 99;

/** `rooms` with their entries; `reading` knows what is new, `open` the one that is shown. */
export function listRooms(rooms, open, reading, show) {
  byId('room-list').replaceChildren(...rooms.map((room) => element('li', {}, item(room, room === open, reading, show))));
}

function item(room, isOpen, reading, show) {
  const last = room.entries.at(-1);
  const unread = reading.unread(room);
  const called = unread.some((entry) => reading.isMeant(entry));
  return element(
    'button',
    { class: 'item', 'data-test': 'room', 'data-room': room.room, 'aria-current': isOpen ? 'true' : null, onclick: () => show(room.room) },
    avatar(room.name, Boolean(room.bot)),
    element('span', { class: 'title' }, element('b', {}, room.name),
      element('small', {}, called ? element('span', { class: 'called', 'data-test': 'called' }, '[有人@我] ') : null, last ? `${last.name}：${summary(last)}` : '')),
    element('span', { class: 'aside' }, element('time', {}, last ? clock(last.at) : ''), badge(unread.length)),
  );
}

function badge(count) {
  return count
    ? element('span', { class: 'unread', 'data-test': 'unread', 'aria-label': `${count} 条未读` }, count > MOST ? `${MOST}+` : String(count))
    : null;
}

/** How much is new in all, for those who look at another tab. */
export function announce(name, rooms, reading) {
  const count = rooms.reduce((sum, room) => sum + reading.unread(room).length, 0);
  document.title = count ? `(${count}) ${name}` : name;
}
