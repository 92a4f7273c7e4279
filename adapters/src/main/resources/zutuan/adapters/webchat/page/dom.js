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
  node.append(...children.filter((child) => child !== null));
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
  const today = parts(Date.now());
  const time = `${date.hour}:${date.minute}`;
  const days = (midnight(today) - midnight(date)) / 86_400_000;
  if (days === 0) {
    return time;
  }
  if (days === 1) {
    return `昨天 ${time}`;
  }
  const day = `${date.month}月${date.day}日 ${time}`;
  return date.year === today.year ? day : `${date.year}年${day}`;
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
