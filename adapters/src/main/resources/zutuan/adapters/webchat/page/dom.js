// Builds elements. Text always goes in as text, never as markup.

export function byId(id) {
  return document.getElementById(id);
}

export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'onclick') {
      node.addEventListener('click', value);
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, String(value));
    }
  }
  node.append(...children.flat().filter((child) => child !== null));
  return node;
}

/** A round picture with the first character of a name; the colour follows the name. */
export function avatar(name, bot = false) {
  let sum = 0;
  for (const character of name) {
    sum += character.codePointAt(0);
  }
  const kind = bot ? 'avatar bot' : `avatar hue-${sum % 6}`;
  return element('span', { class: kind, 'aria-hidden': 'true' }, bot ? '助' : [...name][0] ?? '?');
}

// Times are those of the township, wherever this device takes itself to be.
let calendar = reckoning();

export function useZone(zone) {
  calendar = reckoning(zone);
}

function reckoning(timeZone) {
  return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export function clock(millis) {
  const date = parts(millis);
  const days = daysAgo(date);
  const time = `${date.hour}:${date.minute}`;
  return days === 0 ? time : `${named(date, days)} ${time}`;
}

/** The hour alone: which day it was stands above. */
export function hour(millis) {
  const date = parts(millis);
  return `${date.hour}:${date.minute}`;
}

/** Two moments of one day have the same. */
export function dayOf(millis) {
  return midnight(parts(millis));
}

/** 今天, 昨天 or the date with its weekday. */
export function dayName(millis) {
  const date = parts(millis);
  const days = daysAgo(date);
  const weekday = '日一二三四五六'[new Date(midnight(date)).getUTCDay()];
  return days === 0 ? '今天' : `${named(date, days)} 星期${weekday}`;
}

function named(date, days) {
  if (days === 1) {
    return '昨天';
  }
  const day = `${date.month}月${date.day}日`;
  return date.year === parts(Date.now()).year ? day : `${date.year}年${day}`;
}

function daysAgo(date) {
  return (midnight(parts(Date.now())) - midnight(date)) / 86_400_000;
}

function parts(millis) {
  return Object.fromEntries(calendar.formatToParts(millis).map(({ type, value }) => [type, value]));
}

/** Days counted in UTC have no change of the clock between them. */
function midnight({ year, month, day }) {
  return Date.UTC(year, month - 1, day);
}

let noticeTimer = 0;

export function notice(line) {
  const place = byId('notice');
  place.textContent = line;
  place.hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => {
    place.hidden = true;
  }, 6000);
}
