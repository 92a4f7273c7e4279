// The connection, made again with growing pauses until the page goes away.

/** The person has too many pages open: coming again by itself would only shut out another. */
const TOO_MANY_PAGES = 4001;
const PAUSES = [500, 1000, 2000, 4000, 8000, 15000];

// A network that dies in silence closes nothing. So the page asks whether the server is there: what
// is silent for a check and its patience, 18 s together, counts as gone.
const CHECK_EVERY = 10_000;
const PATIENCE = 8000;

/** How long the answer may take when there is reason to doubt. */
const HURRIED = 3000;

export class Line {
  #socket = null;
  #failures = 0;
  #timer = 0;
  #doubt = 0;
  #begun = 0;
  #stopped = false;

  /** `on` has opened(), lost(reason) and frame(object); the reason may be empty. */
  constructor(on) {
    this.on = on;
    window.addEventListener('online', () => this.#hurry());
    window.addEventListener('offline', () => this.#drop());
    window.addEventListener('pageshow', (event) => event.persisted && this.#hurry());
    document.addEventListener('visibilitychange', () => !document.hidden && this.#hurry());
    setInterval(() => this.#ask(PATIENCE), CHECK_EVERY);
  }

  connect() {
    if (this.#stopped) {
      return;
    }
    clearTimeout(this.#timer);
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const socket = new WebSocket(`${scheme}://${location.host}/chat/socket`);
    this.#socket = socket;
    this.#begun = Date.now();
    this.#expect(PATIENCE);
    socket.onopen = () => {
      this.#heard();
      this.#failures = 0;
      this.on.opened();
    };
    socket.onmessage = (event) => {
      this.#heard();
      this.on.frame(JSON.parse(event.data));
    };
    socket.onclose = (event) => {
      const tooMany = event.code === TOO_MANY_PAGES;
      this.#gone(socket, tooMany ? event.reason : '', tooMany);
    };
  }

  #gone(socket, reason, forGood) {
    if (this.#socket !== socket) {
      return;
    }
    this.#heard();
    this.#socket = null;
    this.on.lost(reason);
    if (!forGood) {
      this.#later();
    }
  }

  /** Whoever hears nothing within the patience has no connection, whatever the browser believes. */
  #expect(patience) {
    clearTimeout(this.#doubt);
    this.#doubt = setTimeout(() => this.#drop(), patience);
  }

  #heard() {
    clearTimeout(this.#doubt);
    this.#doubt = 0;
  }

  #ask(patience) {
    if (this.send({ type: 'ping' }) && (!this.#doubt || patience < PATIENCE)) {
      this.#expect(patience);
    }
  }

  #drop() {
    const socket = this.#socket;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
      this.#gone(socket, '', this.#stopped);
    }
  }

  #later() {
    const pause = PAUSES[Math.min(this.#failures++, PAUSES.length - 1)];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.connect(), pause * (0.75 + Math.random() / 2));
  }

  /** Back in the network or before the reader's eyes: connects, or asks, at once. */
  #hurry() {
    const hangs = this.#socket?.readyState === WebSocket.CONNECTING && Date.now() - this.#begun > HURRIED;
    if (hangs) {
      this.#drop();
    }
    if (!this.#socket && !this.#stopped) {
      this.connect();
    } else {
      this.#ask(HURRIED);
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
    this.#heard();
    this.#socket?.close();
  }
}
