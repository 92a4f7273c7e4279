// What goes along with the next message: picked, pasted or dropped, and uploaded at once.
import { byId, element, notice } from './dom.js';
import * as pictures from './pictures.js';

const MOST = 9;

export class Attachments {
  #items = [];
  #uploads = 0;
  #turn = 0;
  #last = Promise.resolve();

  constructor() {
    for (const id of ['pictures', 'files']) {
      const input = byId(id);
      input.onchange = () => {
        const files = [...input.files];
        input.value = '';
        this.add(files);
      };
    }
    byId('text').addEventListener('paste', (event) => this.#pasted(event));
    const room = byId('room');
    room.addEventListener('dragover', (event) => this.#dragged(event, true));
    room.addEventListener('dragleave', () => room.classList.remove('dropping'));
    room.addEventListener('drop', (event) => {
      this.#dragged(event, false);
      this.add([...event.dataTransfer.files]);
    });
  }

  get busy() {
    return this.#uploads > 0;
  }

  get empty() {
    return this.#items.length === 0;
  }

  /** Hands over what is there; the next message begins without. */
  take() {
    const taken = this.#items;
    this.#items = [];
    this.#turn += 1;
    this.#show();
    return taken;
  }

  async add(files) {
    const turn = this.#turn;
    const room = MOST - this.#items.length - this.#uploads;
    if (files.length > room) {
      notice(`一条消息最多带 ${MOST} 个图片和文件，其余的请再发一条。`);
    }
    const fitting = files.slice(0, Math.max(0, room));
    this.#uploads += fitting.length;
    this.#show();
    // One after another, in the order in which they were chosen.
    this.#last = fitting.reduce((before, file) => before.then(() => this.#upload(file, turn)), this.#last);
    await this.#last;
  }

  async #upload(file, turn) {
    try {
      const { kind, reference, name } = await pictures.send(file);
      if (turn === this.#turn) {
        this.#items.push({ kind, reference, name });
      }
    } catch (failure) {
      notice(failure.message);
    } finally {
      this.#uploads -= 1;
      this.#show();
    }
  }

  /** Words that come with a picture, as office programs copy them, are meant as words. */
  #pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length && !event.clipboardData.getData('text/plain')) {
      event.preventDefault();
      this.add(files);
    }
  }

  #dragged(event, over) {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      byId('room').classList.toggle('dropping', over);
    }
  }

  #show() {
    const place = byId('attached');
    const items = this.#items.map((item) =>
      element('span', { class: 'attachment', 'data-test': 'attachment' },
        item.kind === 'picture' ? pictures.thumbnail(item.reference, item.name) : pictures.fileLink(item.reference, item.name),
        element('button', { type: 'button', class: 'plain', 'aria-label': `去掉 ${item.name}`, onclick: () => this.#detach(item) }, '✕')),
    );
    place.replaceChildren(...items, this.#uploads ? '正在上传…' : '');
    place.hidden = !items.length && !this.#uploads;
  }

  #detach(item) {
    this.#items = this.#items.filter((each) => each !== item);
    this.#show();
    byId('text').focus();
  }
}
