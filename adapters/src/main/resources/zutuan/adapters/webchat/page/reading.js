// How far a person has read each conversation, on this device.
import { remember, remembered } from './storage.js';

export class Reading {
  #me;
  #until = new Map();

  constructor(me) {
    this.#me = me;
  }

  /** Takes all that is there for read. */
  seen(room) {
    const last = Math.max(0, ...room.entries.filter((entry) => !entry.pending).map((entry) => entry.at));
    if (last > (this.#read(room.room) ?? -1)) {
      this.#until.set(room.room, last);
      remember(this.#key(room.room), String(last));
    }
  }

  /** What came after; a device that is here for the first time begins at the end. */
  unread(room) {
    const until = this.#read(room.room);
    if (until === null) {
      if (room.loaded) {
        this.seen(room);
      }
      return [];
    }
    return room.entries.filter((entry) => entry.at > until && entry.sender !== this.#me.id && !entry.recalled);
  }

  isMeant(entry) {
    return entry.blocks.some((block) =>
      (block.kind === 'mention' && block.user === this.#me.id) || (block.kind === 'text' && block.text.includes(`@${this.#me.name}`)));
  }

  #read(room) {
    if (!this.#until.has(room)) {
      const kept = Number(remembered(this.#key(room)) ?? NaN);
      this.#until.set(room, Number.isFinite(kept) ? kept : null);
    }
    return this.#until.get(room);
  }

  #key(room) {
    return `zutuan.read.${this.#me.id}.${room}`;
  }
}
