// One message as a row with avatar and bubble.
import { avatar, clock, element, hour, notice } from './dom.js';
import { linked } from './links.js';
import { copy, openMenu } from './menu.js';
import { fileLink, thumbnail } from './pictures.js';

const LONG_PRESS = 500;

/** The server looks at its own clock. */
const RECALL_WITHIN = 120_000;

/** `on` has reply, recall, write, press, find, now and fits; `mine` puts the row on the right. */
export function row(entry, mine, on) {
  if (entry.recalled) {
    return withdrawn(entry, mine, on);
  }
  const bubble = element('div', { class: 'bubble', 'data-test': 'bubble' });
  if (entry.quoted) {
    bubble.append(element('div', { class: 'quoted' }, quotedLine(on.find(entry.quoted))));
  }
  const now = entry.standing ? on.now(entry) : null;
  if (entry.standing) {
    bubble.append(head(entry.standing, now));
  }
  bubble.append(...entry.blocks.map((block) => draw(block, entry, on)).filter((node) => node !== null));
  bubble.classList.toggle('past', Boolean(now?.over && now !== entry.standing));
  bubble.append(...entry.media.map(medium));
  const node = element(
    'article',
    { class: `row ${mine ? 'mine' : 'theirs'}${entry.sender ? '' : ' from-bot'}`, 'data-test': 'entry', 'data-id': entry.said, 'data-sender': entry.sender || 'bot' },
    avatar(entry.name, !entry.sender),
    element(
      'div',
      { class: 'said' },
      element('div', { class: 'by' }, element('span', { class: 'who' }, entry.name), element('time', { title: clock(entry.at) }, hour(entry.at))),
      element('div', { class: 'line' }, bubble, element('div', { class: 'beside' }, state(entry, mine), ...besides(entry, bubble, mine, on))),
    ),
  );
  listen(bubble, () => openMenu(bubble, choices(entry, mine, on)));
  return node;
}

function withdrawn(entry, mine, on) {
  const line = mine ? '您撤回了一条消息' : `${entry.name}撤回了一条消息`;
  const again = entry.words
    ? element('button', { type: 'button', class: 'again', 'data-test': 'again', onclick: () => on.write(entry.words) }, '重新编辑')
    : null;
  return element('p', { class: 'told', 'data-test': 'withdrawn', 'data-id': entry.said }, line, again);
}

function besides(entry, bubble, mine, on) {
  const about = `${entry.name}：${summary(entry)}`;
  return [
    element('button', { type: 'button', class: 'reply', 'aria-label': `回复 ${about}`, 'data-test': 'reply', onclick: () => on.reply(entry) }, '回复'),
    element('button', { type: 'button', class: 'reply', 'aria-label': `复制、撤回等 ${about}`, 'aria-haspopup': 'menu', 'data-test': 'menu-open',
      onclick: () => openMenu(bubble, choices(entry, mine, on)) }, '⋯'),
  ];
}

function choices(entry, mine, on) {
  const words = wording(entry);
  const list = [['回复', () => on.reply(entry)]];
  if (words) {
    list.push(['复制', async () => notice((await copy(words)) ? '已复制' : '这里复制不了，请长按文字自己选。')]);
  }
  if (mine && !entry.pending && Date.now() - entry.at < RECALL_WITHIN) {
    list.push(['撤回', () => on.recall(entry)]);
  }
  return list;
}

/** Number, place and state of a matter; an old card says how it stands now. */
function head(standing, now) {
  const moved = now.word !== standing.word;
  return element('header', { class: 'head', 'data-test': 'head', 'data-subject': standing.subject },
    element('b', {}, standing.name),
    element('span', { class: `tone ${standing.tone}`, 'data-test': 'tone' }, standing.word),
    moved ? element('span', { class: `tone ${now.tone}`, 'data-test': 'now' }, `现在：${now.word}`) : null);
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
      return element('p', {}, linked(block.text));
    case 'mention':
      return element('p', { class: 'mention' }, `@${block.name}`);
    case 'facts':
      return facts(block, entry.standing?.name ?? '');
    case 'buttons':
      return buttons(block, entry, on);
    case 'picture':
      return thumbnail(block.reference, block.name);
    case 'file':
      return fileLink(block.reference, block.name);
    default:
      return element('p', {}, '这条消息要刷新页面才能看到。');
  }
}

/** What the head says already is not said again. */
function facts(block, named) {
  const list = element('dl', { class: 'facts' });
  for (const { label, value } of block.rows) {
    list.append(element('dt', {}, label), element('dd', {}, linked(value)));
  }
  const title = named && block.title.startsWith(named) ? block.title.slice(named.length).trim() : block.title;
  return element('div', { class: 'card', 'data-test': 'card' }, title ? element('h2', {}, title) : null, list);
}

/** The choices that make sense for this reader; options may be typed by their number too. */
function buttons(block, entry, on) {
  const mine = block.buttons.filter((button) => on.fits(button));
  return mine.length
    ? element('div', { class: block.options ? 'buttons options' : 'buttons' }, mine.map((button) => choice(button, entry, on, block.options)))
    : null;
}

function choice(button, entry, on, isOption) {
  const number = isOption ? element('span', { class: 'number', 'aria-hidden': 'true' }, button.typed) : null;
  const node = element('button', { type: 'button', class: 'choice', 'data-test': 'choice', 'data-typed': button.typed }, number, button.label);
  node.disabled = Boolean(entry.standing && on.now(entry).over && on.now(entry) !== entry.standing);
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

function listen(bubble, open) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  bubble.addEventListener('contextmenu', (event) => {
    if (window.getSelection()?.toString() || event.target.closest('a, img')) {
      return;
    }
    event.preventDefault();
    open();
  });
  bubble.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' && !event.target.closest('button, a')) {
      timer = setTimeout(open, LONG_PRESS);
    }
  });
  for (const name of ['pointerup', 'pointercancel', 'pointermove', 'pointerleave']) {
    bubble.addEventListener(name, stop);
  }
}

function quotedLine(entry) {
  if (!entry) {
    return '回复较早的一条消息';
  }
  return entry.recalled ? '这条消息已撤回' : `${entry.name}：${summary(entry)}`;
}

/** A message in one line. */
export function summary(entry) {
  if (entry.recalled) {
    return '撤回了一条消息';
  }
  const words = entry.blocks.map(blockWords).concat(entry.media.map((item) => (item.kind === 'picture' ? '[图片]' : `[文件] ${item.name}`)));
  const line = words.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** The words of a message as they are copied. */
export function wording(entry) {
  return entry.blocks.map(blockText).filter(Boolean).join('\n');
}

function blockText(block) {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'mention':
      return `@${block.name}`;
    case 'facts':
      return [block.title, ...block.rows.map(({ label, value }) => `${label}：${value}`)].filter(Boolean).join('\n');
    default:
      return '';
  }
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
