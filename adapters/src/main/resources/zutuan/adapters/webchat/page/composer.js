// Writing: text, command examples, a quoted message, pictures.
import { byId, element, notice } from './dom.js';
import { summary } from './entries.js';
import * as pictures from './pictures.js';

export class Composer {
  #me;
  #send;
  #room = null;
  #quoted = null;
  #attached = [];
  #uploads = 0;

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
    byId('commands').onclick = () => this.#toggleHints();
    byId('quote-off').onclick = () => this.reply(null);
    byId('pictures').onchange = () => this.#picked();
  }

  /** Moves to a room; what was being written there is still there. */
  enter(room) {
    this.#room = room;
    this.reply(null);
    this.#attached = [];
    this.#showAttached();
    byId('text').value = localStorage.getItem(this.#draftKey()) ?? '';
    this.#typed();
  }

  reply(entry) {
    this.#quoted = entry && !entry.pending ? entry : null;
    byId('quote').hidden = !this.#quoted;
    byId('quote-text').textContent = this.#quoted ? `回复 ${this.#quoted.name}:${summary(this.#quoted)}` : '';
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
    text.style.height = 'auto';
    const tallest = window.innerHeight * 0.35;
    text.style.overflowY = text.scrollHeight > tallest ? 'auto' : 'hidden';
    text.style.height = `${Math.min(text.scrollHeight, tallest)}px`;
    if (text.value) {
      localStorage.setItem(this.#draftKey(), text.value);
    } else {
      localStorage.removeItem(this.#draftKey());
    }
    this.#hints(text.value.startsWith('/') ? text.value.slice(1).trim() : null);
  }

  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape') {
      this.#hints(null);
      this.reply(null);
    }
  }

  #submit() {
    const text = byId('text').value.trim();
    if (this.#uploads) {
      notice('图片还在上传,请稍等一下再发。');
      return;
    }
    if (!text && !this.#attached.length) {
      byId('text').focus();
      return;
    }
    if ([...text].length > this.#me.maxCharacters) {
      notice('这条太长了(最多 2 万字),请分开发。');
      return;
    }
    this.#send({ room: this.#room, text, quoted: this.#quoted?.id ?? null, attached: this.#attached });
    this.#attached = [];
    this.#showAttached();
    this.reply(null);
    this.write('');
  }

  #toggleHints() {
    this.#hints(byId('hints').hidden ? '' : null);
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

  async #picked() {
    const input = byId('pictures');
    const files = [...input.files];
    input.value = '';
    const room = this.#room;
    for (const file of files.slice(0, 9 - this.#attached.length)) {
      this.#uploads += 1;
      this.#showAttached();
      try {
        const { reference, name } = await pictures.send(file);
        if (room === this.#room) {
          this.#attached.push({ kind: 'picture', reference, name });
        }
      } catch (failure) {
        notice(failure.message);
      } finally {
        this.#uploads -= 1;
        this.#showAttached();
      }
    }
  }

  #showAttached() {
    const place = byId('attached');
    const items = this.#attached.map((item) =>
      element('span', { class: 'attachment', 'data-test': 'attachment' }, pictures.thumbnail(item.reference, item.name),
        element('button', { type: 'button', class: 'plain', 'aria-label': `去掉图片 ${item.name}`, onclick: () => this.#detach(item) }, '✕')),
    );
    place.replaceChildren(...items, this.#uploads ? '正在上传图片…' : '');
    place.hidden = !items.length && !this.#uploads;
  }

  #detach(item) {
    this.#attached = this.#attached.filter((each) => each !== item);
    this.#showAttached();
  }
}

function fits(command, word) {
  return [command.name, command.summary, ...command.examples].some((text) => text.replace(/^\//, '').includes(word));
}
