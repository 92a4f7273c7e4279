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

export function clock(millis) {
  const date = new Date(millis);
  const time = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
  const today = new Date();
  const days = Math.round((midnight(today) - midnight(date)) / 86_400_000);
  if (days === 0) {
    return time;
  }
  if (days === 1) {
    return `昨天 ${time}`;
  }
  const day = `${date.getMonth() + 1}月${date.getDate()}日 ${time}`;
  return date.getFullYear() === today.getFullYear() ? day : `${date.getFullYear()}年${day}`;
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
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
