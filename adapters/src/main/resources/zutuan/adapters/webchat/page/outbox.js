// What has been said and not yet acknowledged; outlives the page. The client id makes a repeated
// frame harmless.
import { remember, remembered } from './storage.js';

const BUSY_PAUSE = 3000;

export class Pending {
  #key;
  #frames;
  #line = null;

  constructor(personId) {
    this.#key = `zutuan.pending.${personId}`;
    this.#frames = read(this.#key);
  }

  use(line) {
    this.#line = line;
  }

  static newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${Date.now().toString(36)}-${random}`;
  }

  add(frame) {
    this.#frames.push(frame);
    this.#write();
    this.#line?.send(frame);
  }

  sayings(room) {
    return this.#frames.filter((frame) => frame.type === 'say' && frame.room === room);
  }

  resend() {
    this.#frames.forEach((frame) => this.#line?.send(frame));
  }

  resendSoon(clientId) {
    setTimeout(() => {
      const frame = this.#frames.find((each) => each.clientId === clientId);
      if (frame) {
        this.#line?.send(frame);
      }
    }, BUSY_PAUSE);
  }

  /** Returns the frame that is done with, if it was waiting. */
  take(clientId) {
    const frame = this.#frames.find((each) => each.clientId === clientId);
    this.#frames = this.#frames.filter((each) => each !== frame);
    this.#write();
    return frame;
  }

  #write() {
    // Without storage the message still goes out as long as the page stays open.
    remember(this.#key, JSON.stringify(this.#frames));
  }
}

function read(key) {
  try {
    const frames = JSON.parse(remembered(key) ?? '[]');
    return Array.isArray(frames) ? frames : [];
  } catch {
    return [];
  }
}
