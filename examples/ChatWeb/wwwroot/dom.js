// Elements from values. Text is only ever set as text: nothing a model, a script or a person wrote is read as markup.

/** Makes an element: attributes by name, handlers by `onclick` and the like, children as nodes or text. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child != null && child !== false));
  return element;
}

export const byId = id => document.getElementById(id);

let pending = null;

/** Runs once before the next frame, however often it is asked for; at once where there are no frames, as in a tab that is not shown. */
export function soon(work) {
  if (document.hidden) return work();
  if (!pending) {
    pending = new Set();
    requestAnimationFrame(() => {
      const now = pending;
      pending = null;
      for (const each of now) each();
    });
  }
  pending.add(work);
}

/** Says something to readers of screens, without moving anything. */
export function say(text) {
  const place = byId('spoken');
  place.textContent = '';
  setTimeout(() => { place.textContent = text; }, 50);
}

/** A button that copies what a function gives. */
export function copyButton(label, read) {
  const button = el('button', { type: 'button', class: 'quiet small', 'aria-label': `Copy ${label}`, onclick: async () => {
    await navigator.clipboard.writeText(read());
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 1500);
  } }, 'Copy');
  return button;
}
