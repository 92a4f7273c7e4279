// Requests to the server. A refusal is an Error whose message can be shown.

async function answer(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...options });
  } catch {
    throw Object.assign(new Error('现在连不上，请检查网络后再试。'), { status: 0 });
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw Object.assign(new Error(body.error ?? '没办成，请稍后再试。'), { status: response.status });
  }
  return body;
}

function post(path, value) {
  return answer(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  });
}

export const door = () => answer('/chat/api/door');
export const login = (how) => post('/chat/api/login', how);
export const logout = () => post('/chat/api/logout', {});
export const me = () => answer('/chat/api/me');

export function history(room, before, limit = 40) {
  const query = new URLSearchParams({ room, limit: String(limit) });
  if (before) {
    query.set('before', before);
  }
  return answer(`/chat/api/history?${query}`);
}

export function search(room, words) {
  return answer(`/chat/api/search?${new URLSearchParams({ room, words })}`);
}

export function upload(blob, name) {
  const form = new FormData();
  form.append('file', blob, name);
  return answer('/chat/api/upload', { method: 'POST', body: form });
}

export const mediaPath = (reference, name) => `/chat/media/${encodeURIComponent(reference)}${name ? `?name=${encodeURIComponent(name)}` : ''}`;
export const thumbnailPath = (reference) => `/chat/thumbnail/${encodeURIComponent(reference)}`;
