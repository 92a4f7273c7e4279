// The rooms a person has, and the log of the one that is open.
import { history } from './api.js';
import { avatar, byId, clock, element, notice } from './dom.js';
import { row, summary } from './entries.js';

/** The room of the direct chat with the bot. */
export const DIRECT = 'me';

export class View {
  #rooms = new Map();
  #open = null;
  #me;
  #pending;
  #press;
  #reply;
  #atEnd = true;
  #top = 0;

  constructor(me, pending, on) {
    this.#me = me;
    this.#pending = pending;
    this.#press = on.press;
    this.#reply = on.reply;
    this.opened = on.opened;
    const bot = { room: DIRECT, name: `${me.bot}(单聊)`, bot: true };
    for (const room of [...me.rooms, bot]) {
      this.#rooms.set(room.room, { ...room, entries: [], more: true, loaded: false, loading: false, unread: 0 });
    }
    const log = byId('log');
    log.onscroll = () => this.#scrolled();
    // Pictures that arrive and a keyboard that opens must not push the newest message away.
    log.addEventListener('load', () => this.#stay(), true);
    new ResizeObserver(() => this.#stay()).observe(log);
    byId('newest').onclick = () => this.#toEnd();
    this.#list();
  }

  get room() {
    return this.#open?.room ?? null;
  }

  first() {
    return this.#rooms.keys().next().value;
  }

  has(room) {
    return this.#rooms.has(room);
  }

  async show(name) {
    const room = this.#rooms.get(name);
    this.#open = room;
    room.unread = 0;
    byId('room-name').textContent = room.name;
    this.opened(name);
    this.#list();
    this.#draw();
    this.#toEnd();
    if (!room.loaded) {
      await this.#load(room);
    }
  }

  /** Reads anew what may have been missed; the server's order replaces what is here. */
  async refresh() {
    for (const room of this.#rooms.values()) {
      await this.#load(room);
    }
  }

  async #load(room) {
    const arrived = [];
    room.arriving = arrived;
    try {
      const { entries } = await history(room.room);
      room.entries = entries;
      room.more = entries.length > 0;
      room.loaded = true;
      room.arriving = null;
      this.#waiting(room);
      arrived.forEach((entry) => this.#put(room, entry));
      this.#list();
      if (this.#open === room) {
        this.#draw();
        this.#toEnd();
      }
    } catch (failure) {
      room.arriving = null;
      notice(failure.message);
    }
  }

  #waiting(room) {
    for (const frame of this.#pending.sayings(room.room)) {
      this.#put(room, this.#draft(frame));
    }
  }

  #draft(frame) {
    return {
      id: `${this.#me.id}:${frame.clientId}`,
      at: frame.at,
      sender: this.#me.id,
      name: this.#me.name,
      blocks: frame.text ? [{ kind: 'text', text: frame.text }] : [],
      quoted: frame.quoted,
      media: frame.shown ?? [],
      pending: true,
    };
  }

  said(frame) {
    this.#put(this.#rooms.get(frame.room), this.#draft(frame));
    this.#toEnd();
  }

  received(name, entry) {
    const room = this.#rooms.get(name);
    if (!room) {
      return;
    }
    room.arriving?.push(entry);
    const atEnd = this.#isAtEnd();
    if (this.#put(room, entry) && room !== this.#open) {
      room.unread += 1;
    }
    if (room === this.#open) {
      if (atEnd) {
        this.#toEnd();
      } else {
        byId('newest').hidden = false;
      }
    }
    this.#list();
  }

  /** Ticks a message that was waiting, or takes it back when it was refused. */
  settle(frame, kept) {
    const room = this.#rooms.get(frame.room);
    const id = `${this.#me.id}:${frame.clientId}`;
    const entry = room?.entries.find((each) => each.id === id);
    if (!entry?.pending) {
      return;
    }
    if (kept) {
      entry.pending = false;
    } else {
      room.entries = room.entries.filter((each) => each !== entry);
    }
    this.#redraw(room, id, kept ? entry : null);
  }

  /** The bot has taken down what was said, though it says nothing to it. */
  mark(room, id) {
    const entry = this.#rooms.get(room)?.entries.find((each) => each.id === id);
    if (entry) {
      entry.marked = true;
      this.#redraw(this.#rooms.get(room), id, entry);
    }
  }

  #put(room, entry) {
    const known = room.entries.findIndex((each) => same(each, entry));
    if (known >= 0) {
      if (room.entries[known].pending && !entry.pending) {
        room.entries[known] = entry;
        this.#redraw(room, entry.id, entry);
      }
      return false;
    }
    room.entries.push(entry);
    if (room === this.#open) {
      byId('log').append(this.#row(entry));
    }
    return true;
  }

  #redraw(room, id, entry) {
    if (room !== this.#open) {
      return;
    }
    const old = [...byId('log').children].find((node) => node.dataset.id === id);
    if (entry) {
      old?.replaceWith(this.#row(entry));
    } else {
      old?.remove();
    }
  }

  #row(entry) {
    return row(entry, entry.sender === this.#me.id, {
      reply: this.#reply,
      press: (from, button, undo) => this.#press(this.room, from, button, undo),
      find: (id) => this.#open?.entries.find((each) => each.id === id),
    });
  }

  #draw() {
    const empty = element('p', { class: 'empty' }, '还没有消息。可以直接说事情,也可以输入 / 看例子。');
    const rows = this.#open.entries.map((entry) => this.#row(entry));
    byId('log').replaceChildren(...(rows.length || !this.#open.loaded ? rows : [empty]));
  }

  async #scrolled() {
    const room = this.#open;
    const log = byId('log');
    // A picture that grows beneath moves the end away; only going up leaves it.
    this.#atEnd = this.#isAtEnd() || (this.#atEnd && log.scrollTop >= this.#top);
    this.#top = log.scrollTop;
    if (this.#atEnd) {
      byId('newest').hidden = true;
    }
    if (log.scrollTop > 80 || !room?.loaded || !room.more || room.loading) {
      return;
    }
    room.loading = true;
    try {
      const { entries } = await history(room.room, room.entries[0]?.id);
      const older = entries.filter((entry) => !room.entries.some((each) => same(each, entry)));
      room.more = older.length > 0;
      room.entries = [...older, ...room.entries];
      if (room === this.#open && older.length) {
        const fromEnd = log.scrollHeight - log.scrollTop;
        this.#draw();
        log.scrollTop = log.scrollHeight - fromEnd;
      }
    } catch (failure) {
      notice(failure.message);
    } finally {
      room.loading = false;
    }
  }

  #isAtEnd() {
    const log = byId('log');
    return log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  }

  #toEnd() {
    const log = byId('log');
    log.scrollTop = log.scrollHeight;
    this.#atEnd = true;
    byId('newest').hidden = true;
  }

  #stay() {
    if (this.#atEnd) {
      this.#toEnd();
    }
  }

  #list() {
    byId('room-list').replaceChildren(...[...this.#rooms.values()].map((room) => this.#item(room)));
  }

  #item(room) {
    const last = room.entries.at(-1);
    const button = element(
      'button',
      { class: 'item', 'data-test': 'room', 'data-room': room.room, 'aria-current': room === this.#open ? 'true' : null, onclick: () => this.show(room.room) },
      avatar(room.name, Boolean(room.bot)),
      element('span', { class: 'title' }, element('b', {}, room.name), element('small', {}, last ? `${last.name}:${summary(last)}` : '')),
      element('span', { class: 'aside' }, element('time', {}, last ? clock(last.at) : ''),
        room.unread ? element('span', { class: 'unread', 'aria-label': `${room.unread} 条未读` }, String(room.unread)) : null),
    );
    return element('li', {}, button);
  }
}

/** The history may know a member's message under an id of its own; its time is the same. */
function same(one, other) {
  return one.id === other.id || (one.sender !== '' && one.sender === other.sender && one.at === other.at);
}
