// What a model writes, in pieces: text, and scripts in fences, also while their end is not there yet.

const opening = /^[ \t]*(`{3,})[ \t]*(python3?|py|javascript|js)[ \t]*\r?\n/gim;

/** Splits a reply into { kind: 'text' | 'code', text, language }. Answers in <<<...>>> are left out: they have an event of their own. */
export function split(reply, isOver) {
  const parts = [];
  let at = 0;
  opening.lastIndex = 0;
  for (let opened; (opened = opening.exec(reply)); opening.lastIndex = at) {
    addText(parts, reply.slice(at, opened.index), true);
    const start = opening.lastIndex;
    const end = closing(reply, start, opened[1]);
    parts.push({ kind: 'code', text: reply.slice(start, end.from).replace(/\n$/, ''), language: opened[2].toLowerCase() });
    at = end.to;
  }
  addText(parts, reply.slice(at), isOver);
  return parts;
}

// The line that closes a fence, or the end; a line that may become one is not shown as code.
function closing(reply, start, ticks) {
  for (let line = start; line < reply.length; ) {
    const next = reply.indexOf('\n', line) + 1 || reply.length + 1;
    const text = reply.slice(line, next - 1).trim();
    if (/^`+$/.test(text) && (text.length >= ticks.length || next > reply.length)) return { from: line, to: Math.min(next, reply.length) };
    line = next;
  }
  return { from: reply.length, to: reply.length };
}

function addText(parts, text, isOver) {
  const shown = (isOver ? withoutAnswers(text, true) : withoutAnswers(text, false).replace(/(^|\n)[ \t]*`[^\n]*$/, '$1').replace(/<{1,2}$/, '')).trim();
  if (shown) parts.push({ kind: 'text', text: shown });
}

function withoutAnswers(text, isOver) {
  let shown = '';
  let at = 0;
  for (let open; (open = text.indexOf('<<<', at)) >= 0; ) {
    const close = text.indexOf('>>>', open);
    if (close < 0) return shown + (isOver ? text.slice(at) : text.slice(at, open));
    shown += text.slice(at, open);
    at = close + 3;
  }
  return shown + text.slice(at);
}
