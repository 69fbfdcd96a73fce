// One question and what came of it, as cards, from the run's events in order.
import { CodeCard, time } from './code-card.js';
import { copyButton, el, say, soon } from './dom.js';
import { split } from './reply.js';

const stops = {
  answer: 'Answered', end_of_text: 'Ended without an answer', max_turns: 'Turn limit reached', code_budget: 'No code calls left', max_tokens: 'Token limit reached', length: 'Reply too long',
  context_full: 'Context full', deadline: 'Out of time', cancelled: 'Stopped', failed: 'Failed', self_check_failed: 'Self-check failed', no_progress: 'No progress', conversation_budget: 'Budget of the conversation spent',
  server_stopping: 'The server stopped', removed: 'Removed', too_much_output: 'Too much output',
};

export class RunView {
  #turns = new Map(); // turn -> { text, cards }
  #calls = new Map(); // call -> CodeCard
  #asked = new Map(); // approval -> { panel, card }
  #last = null; // the code card written last

  /** @param on answer(event, isApproved), retry(), fileAddress(file) */
  constructor(event, on) {
    this.id = event.run;
    this.on = on;
    this.cards = el('div', { class: 'cards' });
    this.working = el('p', { class: 'working' }, 'Waiting for the model');
    this.element = el('article', { class: 'run', 'aria-label': `Question: ${event.text.slice(0, 80)}`, 'data-run': event.run }, el('div', { class: 'question' }, event.text), this.cards, this.working);
  }

  take(event) {
    this[`on_${event.type}`]?.(event);
  }

  on_token(event) {
    const turn = this.#turn(event.turn);
    turn.text += event.text;
    this.working.textContent = 'Thinking';
    soon(turn.draw);
  }

  on_approval(event) {
    this.#drawAll();
    const card = this.#card(event.kind === 'code' ? null : this.#current);
    const panel = card.ask(event, isApproved => this.on.answer(event, isApproved));
    this.#asked.set(event.approval, { panel, card });
    this.working.textContent = 'Waiting for you';
    say(event.kind === 'code' ? 'Approval needed: may the code run?' : `Approval needed: may the code call ${event.name}?`);
  }

  on_decided(event) {
    const { panel, card } = this.#asked.get(event.approval) ?? {};
    if (!panel) return;
    const hadFocus = panel.contains(document.activeElement);
    CodeCard.decide(panel, event);
    if (hadFocus) card.place.focus();
    card.resume();
    this.working.textContent = 'Going on';
  }

  on_code(event) {
    this.#drawAll();
    const card = this.#card(null);
    this.#current = card;
    this.#calls.set(event.call, card);
    card.start(event);
    this.working.textContent = 'Code is running';
    say('Code is running');
  }

  on_output(event) { this.#calls.get(event.call)?.print(event); }

  on_result(event) {
    this.#drawAll();
    const card = this.#calls.get(event.call) ?? this.#card(null);
    card.finish(event, this.on.fileAddress);
    this.#last = this.#current = null;
    this.working.textContent = 'The model reads the result';
    say(event.status === 'ok' ? 'Code has run' : `Code ended: ${event.status}`);
  }

  on_observation(event) {
    if (event.kind === 'code_result') return;
    this.#note({ not_executed: 'The code was not run; the model was told', correction: 'The model was reminded', self_check_request: 'The model was asked to check its answer', guidance: 'The model was advised' }[event.kind] ?? 'The model was told', event.text.trim(), 'note');
  }

  on_check(event) {
    const said = { agreed: 'The check agrees', disagreed: 'The check disagrees', failed: 'The check failed', absent: 'No check was written' }[event.verdict] ?? event.verdict;
    this.#note('Self-check', `${said}: proposed ${event.proposed}${event.checked == null ? '' : `, computed ${event.checked}`}`, `check ${event.verdict}`);
  }

  on_answer(event) {
    this.#drawAll();
    const turn = [...this.#turns.values()].at(-1);
    const said = turn?.cards.at(-1);
    if (said?.kind === 'text' && said.node.data.trim() === event.text.trim()) said.element.remove();
    this.cards.append(el('section', { class: 'card answer', 'aria-label': 'Answer' },
      el('h3', {}, 'Answer', el('span', { class: 'grow' }), copyButton('answer', () => event.text)), el('div', { class: 'text' }, event.text)));
    say(`Answer: ${event.text}`);
  }

  on_stopped(event) {
    this.isOver = true;
    this.#drawAll();
    this.working.remove();
    const isAnswer = event.stop === 'answer';
    const chip = el('span', { class: `chip ${isAnswer ? 'ok' : event.stop === 'cancelled' ? 'wait' : 'bad'}` }, stops[event.stop] ?? event.stop);
    this.retryButton = el('button', { type: 'button', class: 'quiet small', onclick: () => this.on.retry() }, 'Try again');
    this.element.append(el('div', { class: 'end', 'data-stop': event.stop }, chip, isAnswer ? null : el('span', {}, event.message),
      el('span', {}, `${time(event.ms)} · ${event.tokens ? `${event.tokens} tokens · ` : ''}${event.code_calls} ${event.code_calls === 1 ? 'script' : 'scripts'}`), this.retryButton));
    if (!isAnswer) say(`${stops[event.stop] ?? event.stop}. ${event.message}`);
  }

  /** A later try of the same question took its place. */
  supersede() {
    this.element.classList.add('superseded');
    this.retryButton?.remove();
  }

  #current = null;

  #turn(number) {
    let turn = this.#turns.get(number);
    if (!turn) {
      this.#drawAll();
      for (const earlier of this.#turns.values()) earlier.isOver = true;
      turn = { text: '', cards: [], isOver: false };
      turn.draw = () => this.#draw(turn);
      this.#turns.set(number, turn);
      this.#last = null;
    }
    return turn;
  }

  #drawAll() { for (const turn of this.#turns.values()) if (!turn.isOver) this.#draw(turn); }

  #draw(turn) {
    const parts = split(turn.text, this.isOver || turn.isOver);
    parts.forEach((part, index) => {
      const shown = turn.cards[index] ??= this.#make(part.kind);
      if (shown.kind !== part.kind) return;
      if (part.kind === 'code') {
        // Once it runs, the card shows what runs.
        if (!shown.card.isCheck && ![...this.#calls.values()].includes(shown.card)) shown.card.write(part.text, part.language);
      } else if (shown.node.data !== part.text) shown.node.data = part.text;
    });
  }

  #make(kind) {
    if (kind === 'code') {
      const card = this.#last = new CodeCard();
      this.cards.append(card.element);
      this.working.textContent = 'Writing code';
      return { kind, card };
    }
    const node = document.createTextNode('');
    const element = el('section', { class: 'card reasoning', 'aria-label': 'Reasoning' }, el('h3', {}, 'Reasoning'), el('div', { class: 'text' }, node));
    this.cards.append(element);
    return { kind, node, element };
  }

  // The card of the script that an event is about: the one that runs, or the one written last; a new one where the reply's own fence was not seen as such.
  #card(current) {
    if (current) return current;
    if (!this.#last) {
      this.#last = new CodeCard();
      this.cards.append(this.#last.element);
    }
    return this.#last;
  }

  #note(title, text, kind) {
    this.#drawAll();
    this.cards.append(el('section', { class: `card ${kind}`, 'aria-label': title }, el('h3', {}, title), el('div', { class: 'text' }, text)));
  }
}
