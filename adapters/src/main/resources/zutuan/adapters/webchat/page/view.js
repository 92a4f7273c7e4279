// The rooms a person has, and the log of the one that is open.
import { history } from './api.js';
import { byId, dayName, dayOf, element, notice } from './dom.js';
import { row } from './entries.js';
import { Reading } from './reading.js';
import { announce, listRooms } from './rooms.js';

/** The room of the direct chat with the bot. */
export const DIRECT = 'me';

/** How many older pages are read for one that was found by its words. */
const FAR = 40;
const MANY = 200;

export class View {
  #rooms = new Map();
  #open = null;
  #me;
  #pending;
  #on;
  #reading;
  #atEnd = true;
  #top = 0;
  #fresh = 0;
  #standings = new Map();

  /** `on` has opened(room), reply(entry), recall(entry), write(text) and press(room, entry, button, undo). */
  constructor(me, pending, on) {
    this.#me = me;
    this.#pending = pending;
    this.#on = on;
    this.#reading = new Reading(me);
    const bot = { room: DIRECT, name: `${me.bot}（单聊）`, bot: true };
    for (const room of [...me.rooms, bot]) {
      this.#rooms.set(room.room, { ...room, entries: [], more: true, loaded: false, loading: false });
    }
    const log = byId('log');
    log.onscroll = () => this.#scrolled();
    // Pictures that arrive and a keyboard that opens must not push the newest message away.
    log.addEventListener('load', () => this.#stay(), true);
    new ResizeObserver(() => this.#stay()).observe(log);
    byId('newest').onclick = () => this.#toEnd();
    document.addEventListener('visibilitychange', () => this.#list());
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
    byId('room-name').textContent = room.name;
    this.#on.opened(name);
    this.#list();
    this.#draw();
    this.#toEnd();
    if (!room.loaded) {
      await this.#load(room);
    }
  }

  /** Back to the list: what comes from now on is new. */
  leave() {
    this.#open = null;
    this.#list();
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
      room.entries = entries.map(known);
      room.entries.forEach((entry) => this.#learn(entry));
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
    const id = `${this.#me.id}:${frame.clientId}`;
    return {
      id,
      said: id,
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

  received(name, given) {
    const room = this.#rooms.get(name);
    if (!room) {
      return;
    }
    const entry = known(given);
    this.#learn(entry);
    room.arriving?.push(entry);
    const atEnd = this.#isAtEnd();
    const isNew = this.#put(room, entry);
    if (room === this.#open && atEnd) {
      this.#toEnd();
    } else if (room === this.#open && isNew) {
      this.#fresh += 1;
      this.#offerEnd();
    }
    this.#list();
  }

  /** How a matter stands by its newest card; older ones of it say so. */
  #learn({ at, standing }) {
    const before = standing && this.#standings.get(standing.subject);
    if (!standing || before?.at > at) {
      return;
    }
    this.#standings.set(standing.subject, { at, standing });
    if (before && before.standing.word !== standing.word) {
      for (const old of this.#open?.entries ?? []) {
        if (old.standing?.subject === standing.subject) {
          this.#redraw(this.#open, old.said, old);
        }
      }
    }
  }

  /** Somebody took a message back. */
  recalled(name, id) {
    const room = this.#rooms.get(name);
    const entry = room?.entries.find((each) => each.said === id);
    if (entry && !entry.recalled) {
      const words = entry.blocks.find((block) => block.kind === 'text')?.text;
      Object.assign(entry, { recalled: true, blocks: [], media: [], words: entry.sender === this.#me.id ? words : undefined });
      this.#redraw(room, id, entry);
      this.#list();
    }
  }

  /** Ticks a message that was waiting, or takes it back when it was refused. */
  settle(frame, kept) {
    const room = this.#rooms.get(frame.room);
    const id = `${this.#me.id}:${frame.clientId}`;
    const entry = room?.entries.find((each) => each.said === id);
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

  /** Shows where an entry was said, however long ago. */
  async jump(entry) {
    const room = this.#open;
    for (let pages = 0; pages < FAR && room.more && !this.#find(room, entry); pages += 1) {
      await this.#older(room, MANY);
    }
    const node = this.#node(this.#find(room, entry)?.said);
    if (room === this.#open && node) {
      this.#atEnd = false;
      node.scrollIntoView({ block: 'center' });
      node.classList.add('found');
      node.addEventListener('animationend', () => node.classList.remove('found'), { once: true });
    } else {
      notice('这条太久了，在这里翻不到。');
    }
  }

  #find(room, entry) {
    return room.entries.find((each) => each.id === entry.id || each.said === (entry.said ?? entry.id));
  }

  /** The bot has taken down what was said, though it says nothing to it. */
  mark(room, id) {
    const entry = this.#rooms.get(room)?.entries.find((each) => each.id === id || each.said === id);
    if (entry) {
      entry.marked = true;
      this.#redraw(this.#rooms.get(room), entry.said, entry);
    }
  }

  #put(room, entry) {
    const at = room.entries.findIndex((each) => each.said === entry.said);
    if (at >= 0) {
      if (room.entries[at].pending && !entry.pending) {
        room.entries[at] = entry;
        this.#redraw(room, entry.said, entry);
      }
      return false;
    }
    room.entries.push(entry);
    if (room === this.#open) {
      byId('log').querySelector('.empty')?.remove();
      byId('log').append(...this.#rows([entry], room.entries.at(-2)));
    }
    return true;
  }

  #redraw(room, id, entry) {
    if (room === this.#open) {
      const old = this.#node(id);
      if (entry) {
        old?.replaceWith(this.#row(entry));
      } else {
        old?.remove();
      }
    }
  }

  #node(id) {
    return [...byId('log').children].find((node) => node.dataset.id === id);
  }

  /** Entries as rows, with the day above the first of each. */
  #rows(entries, before) {
    let day = before ? dayOf(before.at) : null;
    return entries.flatMap((entry) => {
      const isNewDay = dayOf(entry.at) !== day;
      day = dayOf(entry.at);
      return isNewDay ? [separator(entry.at), this.#row(entry)] : [this.#row(entry)];
    });
  }

  #row(entry) {
    return row(entry, entry.sender === this.#me.id, {
      reply: this.#on.reply,
      recall: (from) => this.#on.recall(this.room, from),
      write: this.#on.write,
      press: (from, button, undo) => this.#on.press(this.room, from, button, undo),
      now: (entry) => this.#standings.get(entry.standing.subject)?.standing ?? entry.standing,
      fits: ({ only, except }) => (!only || only.includes(this.#me.id)) && !except?.includes(this.#me.id),
      find: (id) => this.#open?.entries.find((each) => each.said === id || each.id === id),
    });
  }

  #draw() {
    const empty = element('p', { class: 'empty' }, '还没有消息。可以直接说事情，也可以输入 / 看例子。');
    const rows = this.#rows(this.#open.entries);
    byId('log').replaceChildren(...(rows.length || !this.#open.loaded ? rows : [empty]));
  }

  async #scrolled() {
    const room = this.#open;
    const log = byId('log');
    // A picture that grows beneath moves the end away; only going up leaves it.
    this.#atEnd = this.#isAtEnd() || (this.#atEnd && log.scrollTop >= this.#top);
    this.#top = log.scrollTop;
    this.#offerEnd();
    if (log.scrollTop < 80 && room?.loaded && room.more) {
      await this.#older(room);
    }
  }

  async #older(room, limit) {
    if (room.loading) {
      return;
    }
    room.loading = true;
    try {
      const { entries } = await history(room.room, room.entries[0]?.id, limit);
      const older = entries.map(known).filter((entry) => !room.entries.some((each) => each.said === entry.said));
      room.more = older.length > 0;
      room.entries = [...older, ...room.entries];
      if (room === this.#open && older.length) {
        const log = byId('log');
        const fromEnd = log.scrollHeight - log.scrollTop;
        this.#draw();
        log.scrollTop = log.scrollHeight - fromEnd;
      }
    } catch (failure) {
      room.more = limit ? false : room.more;
      notice(failure.message);
    } finally {
      room.loading = false;
    }
  }

  #isAtEnd() {
    const log = byId('log');
    return log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  }

  /** The way down, once the newest is out of sight. */
  #offerEnd() {
    const log = byId('log');
    const below = log.scrollHeight - log.scrollTop - log.clientHeight;
    const button = byId('newest');
    if (this.#isAtEnd()) {
      this.#fresh = 0;
    }
    button.hidden = this.#isAtEnd() || (!this.#fresh && below < log.clientHeight / 2);
    button.textContent = this.#fresh ? `↓ ${this.#fresh} 条新消息` : '↓ 最新';
  }

  #toEnd() {
    const log = byId('log');
    log.scrollTop = log.scrollHeight;
    this.#atEnd = true;
    this.#fresh = 0;
    byId('newest').hidden = true;
  }

  #stay() {
    if (this.#atEnd) {
      this.#toEnd();
    }
  }

  #list() {
    if (this.#open && !document.hidden) {
      this.#reading.seen(this.#open);
    }
    const rooms = [...this.#rooms.values()];
    listRooms(rooms, this.#open, this.#reading, (room) => this.show(room));
    announce(this.#me.bot, rooms, this.#reading);
  }
}

function separator(at) {
  return element('p', { class: 'day', role: 'separator', 'data-test': 'day' }, element('span', {}, dayName(at)));
}

/** `said` is the id under which a message was said; the history numbers it anew. */
function known(entry) {
  return { ...entry, said: entry.said ?? entry.id };
}
