// Pictures: made small before they are sent, shown small, opened large.
import { mediaPath, thumbnailPath, upload } from './api.js';
import { byId, element } from './dom.js';

const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

export async function send(file) {
  const small = await shrink(file);
  return upload(small, small === file ? file.name : file.name.replace(/\.\w+$/, '') + '.jpg');
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
  return element(
    'button',
    { class: 'thumbnail', 'aria-label': `放大图片 ${name}`, 'data-test': 'thumbnail', onclick: () => open(reference, name) },
    image,
  );
}

export function fileLink(reference, name) {
  return element('a', { class: 'file', href: mediaPath(reference), download: name, 'data-test': 'file' }, `📄 ${name}`);
}

function open(reference, name) {
  const image = byId('viewer-image');
  image.src = mediaPath(reference);
  image.alt = name;
  byId('viewer').showModal();
}

byId('viewer-close').onclick = () => byId('viewer').close();
byId('viewer-image').onclick = () => byId('viewer').close();
