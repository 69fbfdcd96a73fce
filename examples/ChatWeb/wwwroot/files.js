// Files that scripts wrote. A picture is shown by an img, in which nothing of it runs; everything else is text to look at and to load down.
import { el } from './dom.js';

const shown = 4000; // characters of a preview

export function fileList(files, address) {
  return el('ul', { class: 'files', 'aria-label': 'Files that the script wrote' }, ...files.map(file => {
    const source = address(file.id);
    return el('li', {},
      el('span', { class: 'name' }, file.name), ` · ${size(file.bytes)} `,
      file.id ? el('a', { href: source, download: file.name.split('/').pop() }, 'Save') : 'too large to be kept',
      !file.id ? null : file.media_type === 'image/svg+xml' ? el('img', { src: source, alt: `Picture ${file.name}`, loading: 'lazy' }) : isText(file.media_type) ? preview(source) : null);
  }));
}

export const size = bytes => (bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

const isText = type => type.startsWith('text/') || type.startsWith('application/json');

function preview(source) {
  const place = el('pre', { tabindex: '0' }, 'Loading…');
  const details = el('details', {}, el('summary', {}, 'Show'), place);
  details.addEventListener('toggle', async () => {
    try {
      const text = await (await fetch(source)).text();
      place.textContent = text.length > shown ? `${text.slice(0, shown)}\n… ${text.length - shown} characters more` : text;
    } catch {
      place.textContent = 'It could not be loaded. Try again.';
    }
  }, { once: true });
  return details;
}
