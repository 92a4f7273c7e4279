// Pictures: made small before they are sent, shown small, opened large. Other files as they are.
import { mediaPath, thumbnailPath, upload } from './api.js';
import { element } from './dom.js';
import { view } from './viewer.js';

const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

/** Uploads a file and says what it is to the chat. */
export async function send(file) {
  const picture = file.type.startsWith('image/');
  const small = picture ? await shrink(file) : file;
  const name = small === file ? file.name : file.name.replace(/\.\w+$/, '') + '.jpg';
  return { kind: picture ? 'picture' : 'file', ...(await upload(small, name || '图片.png')) };
}

async function shrink(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file;
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && file.size < 500_000) {
    bitmap.close();
    return file;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', QUALITY);
  });
}

export function thumbnail(reference, name) {
  const image = element('img', { src: thumbnailPath(reference), alt: name, loading: 'lazy' });
  image.onerror = () => image.replaceWith(`[图片 ${name}]`);
  const button = element(
    'button',
    { type: 'button', class: 'thumbnail', 'aria-label': `放大图片 ${name}`, 'data-test': 'thumbnail', 'data-reference': reference, 'data-name': name },
    image,
  );
  button.onclick = () => view(button);
  return button;
}

export function fileLink(reference, name) {
  return element('a', { class: 'file', href: mediaPath(reference, name), download: name, 'data-test': 'file' }, `📄 ${name}`);
}
