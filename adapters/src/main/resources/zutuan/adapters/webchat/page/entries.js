// One message as a row with avatar and bubble.
import { avatar, clock, element } from './dom.js';
import { fileLink, thumbnail } from './pictures.js';

const LONG_PRESS = 500;

/** `on` has reply(entry), press(entry, button) and find(id); `mine` puts the row on the right. */
export function row(entry, mine, on) {
  const bubble = element('div', { class: 'bubble', 'data-test': 'bubble' });
  if (entry.quoted) {
    bubble.append(element('div', { class: 'quoted' }, quotedLine(on.find(entry.quoted))));
  }
  bubble.append(...entry.blocks.map((block) => draw(block, entry, on)));
  bubble.append(...entry.media.map(medium));
  const reply = element(
    'button',
    { class: 'reply', 'aria-label': `回复 ${entry.name}:${summary(entry)}`, 'data-test': 'reply', onclick: () => on.reply(entry) },
    '回复',
  );
  const node = element(
    'article',
    { class: `row ${mine ? 'mine' : 'theirs'}${entry.sender ? '' : ' from-bot'}`, 'data-test': 'entry', 'data-id': entry.id, 'data-sender': entry.sender || 'bot' },
    avatar(entry.name, !entry.sender),
    element(
      'div',
      { class: 'said' },
      element('div', { class: 'by' }, element('span', { class: 'who' }, entry.name), element('time', {}, clock(entry.at))),
      element('div', { class: 'line' }, bubble, element('div', { class: 'beside' }, state(entry, mine), reply)),
    ),
  );
  listen(bubble, () => on.reply(entry));
  return node;
}

function state(entry, mine) {
  if (entry.marked) {
    return element('span', { class: 'state', 'data-test': 'marked' }, '已记下');
  }
  if (!mine) {
    return null;
  }
  return entry.pending
    ? element('span', { class: 'state waiting', 'data-test': 'pending', role: 'img', 'aria-label': '正在发送' })
    : element('span', { class: 'state', 'data-test': 'sent', role: 'img', 'aria-label': '已送达' }, '✓');
}

function draw(block, entry, on) {
  switch (block.kind) {
    case 'text':
      return element('p', {}, block.text);
    case 'mention':
      return element('p', { class: 'mention' }, `@${block.name}`);
    case 'facts':
      return facts(block);
    case 'buttons':
      return element('div', { class: 'buttons' }, ...block.buttons.map((button) => choice(button, entry, on)));
    case 'picture':
      return thumbnail(block.reference, block.name);
    case 'file':
      return fileLink(block.reference, block.name);
    default:
      return element('p', {}, '这条消息要刷新页面才能看到。');
  }
}

function facts(block) {
  const list = element('dl', { class: 'facts' });
  for (const { label, value } of block.rows) {
    list.append(element('dt', {}, label), element('dd', {}, value));
  }
  return element('div', { class: 'card', 'data-test': 'card' }, block.title ? element('h2', {}, block.title) : null, list);
}

function choice(button, entry, on) {
  const node = element('button', { class: 'choice', 'data-test': 'choice', 'data-typed': button.typed }, button.label);
  node.onclick = () => {
    node.disabled = true;
    node.classList.add('chosen');
    on.press(entry, button, () => {
      node.disabled = false;
      node.classList.remove('chosen');
    });
  };
  return node;
}

function medium(item) {
  return item.kind === 'picture' ? thumbnail(item.reference, item.name) : fileLink(item.reference, item.name);
}

function listen(bubble, reply) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  bubble.addEventListener('contextmenu', (event) => {
    if (window.getSelection()?.toString()) {
      return;
    }
    event.preventDefault();
    reply();
  });
  bubble.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' && !event.target.closest('button, a')) {
      timer = setTimeout(reply, LONG_PRESS);
    }
  });
  for (const name of ['pointerup', 'pointercancel', 'pointermove', 'pointerleave']) {
    bubble.addEventListener(name, stop);
  }
}

function quotedLine(entry) {
  return entry ? `${entry.name}:${summary(entry)}` : '回复较早的一条消息';
}

/** A message in one line. */
export function summary(entry) {
  const words = entry.blocks.map(blockWords).concat(entry.media.map((item) => (item.kind === 'picture' ? '[图片]' : `[文件] ${item.name}`)));
  const line = words.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function blockWords(block) {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'mention':
      return `@${block.name}`;
    case 'facts':
      return block.title || block.rows.map(({ value }) => value).join(' ');
    case 'picture':
      return '[图片]';
    case 'file':
      return `[文件] ${block.name}`;
    default:
      return '';
  }
}
