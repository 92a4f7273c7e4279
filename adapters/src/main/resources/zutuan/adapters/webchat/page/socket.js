// The connection, made again with growing pauses until the page goes away.

/** The person has too many pages open: coming again by itself would only shut out another. */
const TOO_MANY_PAGES = 4001;
const PAUSES = [500, 1000, 2000, 4000, 8000, 15000];

export class Line {
  #socket = null;
  #failures = 0;
  #timer = 0;
  #stopped = false;

  /** `on` has opened(), lost(reason) and frame(object); the reason may be empty. */
  constructor(on) {
    this.on = on;
    window.addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) {
        this.#hurry();
      }
    });
  }

  connect() {
    if (this.#stopped) {
      return;
    }
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/chat/socket`);
    this.#socket = socket;
    socket.onopen = () => {
      this.#failures = 0;
      this.on.opened();
    };
    socket.onmessage = (event) => this.on.frame(JSON.parse(event.data));
    socket.onclose = (event) => {
      if (this.#socket === socket) {
        this.#socket = null;
        const tooMany = event.code === TOO_MANY_PAGES;
        this.on.lost(tooMany ? event.reason : '');
        if (!tooMany) {
          this.#later();
        }
      }
    };
  }

  #later() {
    const pause = PAUSES[Math.min(this.#failures++, PAUSES.length - 1)];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.connect(), pause * (0.75 + Math.random() / 2));
  }

  #hurry() {
    if (!this.#socket && !this.#stopped) {
      clearTimeout(this.#timer);
      this.connect();
    }
  }

  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }
}
