// Addresses in a text become links; everything else stays text.
import { element } from './dom.js';

const ADDRESS = /https?:\/\/[^\s<>"“”‘’（）《》【】，。；！？、]+/g;
const CLOSING = /[.,;:!?)\]}'"，。；：！？）]+$/;

/** A text as nodes, with its addresses to be tapped. */
export function linked(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = found[0].replace(CLOSING, '');
    nodes.push(text.slice(from, found.index), link(address));
    from = found.index + address.length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== '');
}

/** Pages of this site open here, so that ‹ leads back; others open beside. */
function link(address) {
  const url = parsed(address);
  if (!url) {
    return address;
  }
  const own = url.host === location.host || isLoopback(url);
  const href = own ? url.pathname + url.search + url.hash : url.href;
  return element('a', { href, 'data-test': 'link', ...(own ? {} : { target: '_blank', rel: 'noopener noreferrer' }) }, address);
}

function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The bot may call this machine by another of its own names than the reader's browser does. */
function isLoopback(url) {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return url.port === location.port && names.includes(url.hostname) && names.includes(location.hostname);
}
