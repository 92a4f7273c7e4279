// Puts the page together: who is here, the connection, the rooms.
import * as api from './api.js';
import { Composer } from './composer.js';
import { showDoor } from './door.js';
import { byId, notice, useZone } from './dom.js';
import { Pending } from './outbox.js';
import { searching } from './search.js';
import { Line } from './socket.js';
import { forget, remember, remembered } from './storage.js';
import { DIRECT, View } from './view.js';

const SIZE_KEY = 'zutuan.size';

async function begin() {
  let me;
  try {
    me = await api.me();
  } catch (failure) {
    if (failure.status === 401) {
      await showDoor(begin);
    } else {
      setTimeout(begin, 3000);
    }
    return;
  }
  enter(me);
}

function enter(me) {
  useZone(me.zone);
  byId('chat').hidden = false;
  byId('me').textContent = `${me.name} · ${me.title}`;
  const pending = new Pending(me.id);
  const undo = new Map();
  const composer = new Composer(me, (message) => say(message));
  const view = new View(me, pending, {
    reply: (entry) => composer.reply(entry),
    recall: (room, entry) => pending.add({ type: 'recall', clientId: Pending.newId(), room, said: entry.said }),
    write: (text) => composer.write(text),
    press: (room, entry, button, back) => press(room, entry, button, back),
    opened: (room) => {
      byId('chat').dataset.pane = 'room';
      remember(`zutuan.room.${me.id}`, room);
      composer.enter(room);
      // From here it is two steps with Tab to where one writes.
      byId('room').focus({ preventScroll: true });
    },
  });
  searching(() => view.room, (entry) => view.jump(entry));

  function say({ room, text, quoted, attached }) {
    const frame = { type: 'say', clientId: Pending.newId(), room, text, quoted, at: Date.now(), media: attached.map(({ reference, name }) => ({ reference, name })), shown: attached };
    view.said(frame);
    pending.add(frame);
  }

  function press(room, entry, button, back) {
    const clientId = Pending.newId();
    undo.set(clientId, back);
    pending.add({ type: 'press', clientId, room, card: entry.id, action: button.typed });
  }

  function settled({ clientId, text }, kept) {
    const frame = pending.take(clientId);
    if (!kept) {
      notice(text);
    }
    if (frame?.type === 'say') {
      view.settle(frame, kept);
      if (!kept && frame.room === view.room && !byId('text').value) {
        composer.write(frame.text);
      }
    }
    undo.get(clientId)?.();
    undo.delete(clientId);
  }

  const line = new Line({
    opened: async () => {
      byId('offline').hidden = true;
      pending.resend();
      await view.refresh();
    },
    lost: async (reason) => {
      byId('offline').textContent = reason || '连接断了，正在重连…';
      byId('offline').hidden = false;
      if ((await stillWelcome()) === false) {
        location.reload();
      }
    },
    frame: (frame) => {
      switch (frame.type) {
        case 'entry':
          view.received(frame.room, frame.entry);
          break;
        case 'recalled':
          view.recalled(frame.room, frame.id);
          break;
        case 'mark':
          view.mark(frame.room, frame.id);
          break;
        case 'ack':
          settled(frame, true);
          break;
        case 'error':
          settled(frame, false);
          break;
        case 'busy':
          notice(frame.text);
          pending.resendSoon(frame.clientId);
          break;
        default:
          break;
      }
    },
  });
  pending.use(line);
  line.connect();
  start(me, view, composer);
  byId('skip').onclick = () => byId('text').focus();
  byId('leave').onclick = async () => {
    line.stop();
    await api.logout().catch(() => {});
    location.reload();
  };
}

/** False when the login has ended; a server that is away says nothing about it. */
async function stillWelcome() {
  try {
    await api.me();
    return true;
  } catch (failure) {
    return failure.status === 401 ? false : null;
  }
}

/** Shows a room; with `#say=…` the direct chat, with these words ready to be sent. */
function start(me, view, composer) {
  const wide = matchMedia('(min-width: 760px) and (min-height: 481px)').matches;
  const last = remembered(`zutuan.room.${me.id}`);
  const room = last && view.has(last) ? last : view.first();
  const said = new URLSearchParams(location.hash.slice(1)).get('say');
  if (said) {
    history.replaceState(null, '', location.pathname);
    view.show(DIRECT);
    if (byId('text').value) {
      notice(`输入框里还有没发的话。发完再写：${said}`);
    } else {
      composer.write(said);
    }
  } else if (wide || last) {
    view.show(room);
  }
  byId('back').onclick = () => {
    byId('chat').dataset.pane = 'rooms';
    forget(`zutuan.room.${me.id}`);
    view.leave();
    byId('room-list').querySelector('button')?.focus();
  };
}

function sizes() {
  const choose = (size) => {
    document.documentElement.dataset.size = size;
    remember(SIZE_KEY, size);
    for (const button of document.querySelectorAll('.sizes button')) {
      button.setAttribute('aria-pressed', String(button.dataset.size === size));
    }
  };
  for (const button of document.querySelectorAll('.sizes button')) {
    button.onclick = () => choose(button.dataset.size);
  }
  choose(remembered(SIZE_KEY) ?? 'standard');
}

sizes();
begin();
