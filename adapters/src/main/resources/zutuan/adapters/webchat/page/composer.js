// Writing: text, command examples, a quoted message, what goes along.
import { Attachments } from './attachments.js';
import { byId, element, notice } from './dom.js';
import { summary } from './entries.js';
import { forget, remember, remembered } from './storage.js';

/** What a key says while an input method still works on the word. */
const COMPOSING = 229;

export class Composer {
  #me;
  #send;
  #room = null;
  #quoted = null;
  #attachments = new Attachments();

  constructor(me, send) {
    this.#me = me;
    this.#send = send;
    const text = byId('text');
    text.oninput = () => this.#typed();
    text.onkeydown = (event) => this.#key(event);
    byId('composer').onsubmit = (event) => {
      event.preventDefault();
      this.#submit();
    };
    byId('more').onclick = () => this.#tray(byId('tray').hidden);
    byId('commands').onclick = () => this.#toggleHints();
    byId('quote-off').onclick = () => this.reply(null);
    byId('tray').addEventListener('change', () => this.#tray(false));
    window.addEventListener('resize', () => this.#fit());
  }

  /** Moves to a room; what was being written there is still there. */
  enter(room) {
    this.#room = room;
    this.reply(null);
    this.#attachments.take();
    this.#tray(false);
    byId('text').value = remembered(this.#draftKey()) ?? '';
    this.#typed();
  }

  reply(entry) {
    this.#quoted = entry && !entry.pending ? entry : null;
    byId('quote').hidden = !this.#quoted;
    byId('quote-text').textContent = this.#quoted ? `回复 ${this.#quoted.name}：${summary(this.#quoted)}` : '';
    if (entry) {
      byId('text').focus();
    }
  }

  write(text) {
    byId('text').value = text;
    this.#typed();
    byId('text').focus();
  }

  #draftKey() {
    return `zutuan.draft.${this.#me.id}.${this.#room}`;
  }

  #typed() {
    const text = byId('text');
    this.#fit();
    if (text.value) {
      remember(this.#draftKey(), text.value);
    } else {
      forget(this.#draftKey());
    }
    this.#hints(text.value.startsWith('/') ? text.value.slice(1).trim() : null);
  }

  #fit() {
    const text = byId('text');
    text.style.height = 'auto';
    const tallest = window.innerHeight * 0.35;
    text.style.overflowY = text.scrollHeight > tallest ? 'auto' : 'hidden';
    text.style.height = `${Math.min(text.scrollHeight, tallest)}px`;
  }

  #key(event) {
    const composing = event.isComposing || event.keyCode === COMPOSING;
    if (event.key === 'Enter' && !event.shiftKey && !composing && !matchMedia('(pointer: coarse)').matches) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape' && !composing) {
      this.#hints(null);
      this.#tray(false);
      this.reply(null);
    }
  }

  #submit() {
    const text = byId('text').value.trim();
    if (this.#attachments.busy) {
      notice('还在上传，请稍等一下再发。');
      return;
    }
    if (!text && this.#attachments.empty) {
      byId('text').focus();
      return;
    }
    if ([...text].length > this.#me.maxCharacters) {
      notice('这条太长了（最多 2 万字），请分开发。');
      return;
    }
    this.#send({ room: this.#room, text, quoted: this.#quoted?.said ?? null, attached: this.#attachments.take() });
    this.reply(null);
    this.#tray(false);
    this.write('');
  }

  #tray(open) {
    byId('tray').hidden = !open;
    byId('more').setAttribute('aria-expanded', String(open));
  }

  #toggleHints() {
    const open = byId('hints').hidden;
    this.#tray(false);
    this.#hints(open ? '' : null);
  }

  /** Shows the commands that fit what follows the slash; null hides them. */
  #hints(word) {
    const place = byId('hints');
    const fitting = word === null ? [] : this.#me.commands.filter((command) => fits(command, word));
    place.hidden = fitting.length === 0;
    byId('commands').setAttribute('aria-expanded', String(!place.hidden));
    place.replaceChildren(...fitting.map((command) => this.#hint(command)));
  }

  #hint(command) {
    const examples = command.examples.map((example) =>
      element('button', { type: 'button', class: 'example', 'data-test': 'example', onclick: () => this.write(example) }, example),
    );
    return element('section', {}, element('h2', {}, command.name, element('small', {}, command.summary)), ...examples);
  }
}

function fits(command, word) {
  return [command.name, command.summary, ...command.examples].some((text) => text.replace(/^\//, '').includes(word));
}
