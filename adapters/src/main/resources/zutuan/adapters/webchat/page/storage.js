// What the device remembers. A browser that forbids it, or has no room, costs only the memory:
// then it lasts as long as the page.
const meanwhile = new Map();

export function remembered(key) {
  try {
    return localStorage.getItem(key) ?? meanwhile.get(key) ?? null;
  } catch {
    return meanwhile.get(key) ?? null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
    meanwhile.delete(key);
  } catch {
    meanwhile.set(key, value);
  }
}

export function forget(key) {
  meanwhile.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // What could not be kept need not be forgotten.
  }
}
