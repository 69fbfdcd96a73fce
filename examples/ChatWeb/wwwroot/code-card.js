// One script: its source while it is written, the question whether it may run, what it prints while it runs, and how it ended.
import { copyButton, el } from './dom.js';
import { fileList } from './files.js';
import { highlight } from './lexer.js';

const names = { python: 'Python', javascript: 'JavaScript' };
const ends = {
  ok: 'done', error: 'raised an error', timeout: 'ran out of time', step_limit: 'reached its step limit', mem_limit: 'reached its memory limit', depth_limit: 'nested too deeply',
  output_limit: 'printed too much', source_limit: 'is too long', call_limit: 'called the host too often', denied: 'not run', cancelled: 'stopped', internal: 'interpreter failed',
};

export class CodeCard {
  #source = '';
  #language = 'python';
  #output = null;

  constructor() {
    this.title = el('span', {}, 'Python');
    this.chip = el('span', { class: 'chip' }, 'writing');
    this.place = el('pre', { class: 'source', tabindex: '0', 'aria-label': 'Code' });
    this.body = el('div', {});
    this.element = el('section', { class: 'card code', 'aria-label': 'Code' },
      el('h3', {}, this.title, this.chip, el('span', { class: 'grow' }), copyButton('code', () => this.#source)), this.place, this.body);
  }

  write(source, language = this.#language) {
    if (source === this.#source && language === this.#language) return;
    [this.#source, this.#language] = [source, language];
    highlight(this.place, source, language);
    this.#name();
  }

  start(event) {
    this.isCheck = event.self_check;
    this.write(event.code, event.language);
    this.#name();
    this.#chip('running');
  }

  print(event) {
    if (!this.#output) {
      this.#output = document.createTextNode('');
      this.body.append(el('div', { class: 'label' }, 'Output'), el('pre', { class: 'output', tabindex: '0', 'aria-label': 'Output' }, this.#output));
    }
    this.#output.appendData(event.text);
    if (event.cut) this.body.append(el('p', { class: 'label' }, 'More was printed than is shown here.'));
  }

  /** Shows how the script ended. */
  finish(event, address) {
    if (event.code) this.write(event.code, event.language);
    this.#chip(`${ends[event.status] ?? event.status}${event.status === 'ok' ? ` in ${time(event.ms)}` : ''}`, event.status === 'ok' ? 'ok' : event.status === 'cancelled' ? '' : 'bad');
    if (event.stderr) this.#block('Standard error', event.stderr, 'output');
    if (event.error) this.#block(event.status === 'denied' ? 'Why' : 'Error', event.error, 'error');
    if (event.status === 'ok' && !this.#output && event.files.length === 0) this.body.append(el('p', { class: 'label' }, 'It printed nothing.'));
    for (const call of event.host_calls) this.#block(`Called ${call.name}(${call.arguments})`, call.error ?? call.result ?? '', call.error ? 'error' : 'output');
    if (event.files.length > 0) this.body.append(fileList(event.files, address));
  }

  /** Asks; `answer` is called with what the user decided. */
  ask(event, answer) {
    this.#chip('waits for you', 'wait');
    const buttons = [el('button', { type: 'button', class: 'yes', onclick: () => this.#decide(buttons, answer, true) }, 'Allow'), el('button', { type: 'button', class: 'no', onclick: () => this.#decide(buttons, answer, false) }, 'Deny')];
    const until = new Date(event.expires).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    const isCode = event.kind === 'code';
    if (isCode) this.write(event.text, event.name);
    const panel = el('div', { class: 'approval', role: 'group', 'aria-label': isCode ? 'May this code run?' : `May the code call ${event.name}?` },
      el('p', {}, isCode ? 'May exactly this code run?' : `May the code call ${event.name} with exactly these arguments?`),
      isCode ? null : el('pre', { class: 'arguments' }, event.text),
      el('div', { class: 'buttons' }, ...buttons, el('span', { class: 'note' }, `Open until ${until}`)));
    this.body.append(panel);
    return panel;
  }

  async #decide(buttons, answer, isApproved) {
    // A button that is disabled loses the focus to nowhere.
    if (buttons.includes(document.activeElement)) this.place.focus();
    for (const button of buttons) button.disabled = true;
    if (!await answer(isApproved)) for (const button of buttons) button.disabled = false;
  }

  /** Takes the question back, once it is decided here, elsewhere, or by time. */
  static decide(panel, event) {
    const said = { approved: 'Allowed', denied: 'Denied', timed_out: 'Nobody answered in time: not allowed', closed: 'The run ended before an answer' }[event.decision] ?? event.decision;
    const about = panel.querySelector('.arguments');
    panel.classList.add('decided');
    panel.replaceChildren(el('p', {}, about ? `${said}: ${panel.getAttribute('aria-label').replace(/^May the code call /, '').replace(/\?$/, '')} ${about.textContent}` : said));
  }

  resume() { this.#chip('running'); }

  #name() { this.title.textContent = (this.isCheck ? 'Self-check in ' : '') + (names[this.#language] ?? (this.#language.startsWith('j') ? 'JavaScript' : 'Python')); }

  #chip(text, kind = '') {
    this.chip.textContent = text;
    this.chip.className = `chip ${kind}`;
  }

  #block(label, text, kind) {
    this.body.append(el('div', { class: 'label' }, label), el('pre', { class: kind, tabindex: '0', 'aria-label': label }, text));
  }
}

export const time = ms => (ms < 1000 ? `${ms < 10 ? Math.max(ms, 0.1).toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
