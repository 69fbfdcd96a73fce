// Colours for Python and JavaScript: spans with text in them, never markup.
import { el } from './dom.js';

const words = {
  python: 'False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield',
  javascript: 'async await break case catch class const continue default delete do else export extends false finally for function if import in instanceof let new null of return static super switch this throw true try typeof undefined var void while yield',
};
const sets = Object.fromEntries(Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]));

const comment = { python: '#[^\\n]*', javascript: '\\/\\/[^\\n]*|\\/\\*[\\s\\S]*?(?:\\*\\/|$)' };
const string = {
  python: '[rbfuRBFU]{0,2}(?:"""[\\s\\S]*?(?:"""|$)|\'\'\'[\\s\\S]*?(?:\'\'\'|$)|"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])*\'?)',
  javascript: '`(?:\\\\.|[^`\\\\])*`?|"(?:\\\\.|[^"\\\\\\n])*"?|\'(?:\\\\.|[^\'\\\\\\n])*\'?',
};
const rules = Object.fromEntries(Object.keys(words).map(language => [language, new RegExp(
  `(?<comment>${comment[language]})|(?<string>${string[language]})|(?<number>\\b(?:0[xXbBoO][0-9a-fA-F_]+|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?))|(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*)(?<call>\\s*\\()?`, 'gu')]));

/** Puts source into an element, coloured. A source too long to colour is shown as it is. */
export function highlight(place, source, language) {
  const key = language.startsWith('j') ? 'javascript' : 'python';
  const parts = [];
  let at = 0;
  if (source.length <= 50000) {
    for (const found of source.matchAll(rules[key])) {
      const { comment, string, number, name, call } = found.groups;
      const kind = comment != null ? 'c' : string != null ? 's' : number != null ? 'n' : sets[key].has(name) ? 'k' : call != null ? 'f' : null;
      if (!kind) continue;
      const text = name ?? found[0];
      parts.push(source.slice(at, found.index), el('span', { class: kind }, text));
      at = found.index + text.length;
    }
  }
  place.replaceChildren(...parts.filter(part => part !== ''), source.slice(at));
}
