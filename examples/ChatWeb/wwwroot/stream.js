// The events of one conversation. A connection that drops is made again from the event that was last seen, so that none is lost and none comes twice.
import { eventsAddress, state } from './api.js';

const patience = 2000; // milliseconds before a refused connection is tried again

export class Stream {
  #source = null;
  #last = 0;
  #timer = 0;
  #isOver = false;

  /** @param on onEvent(event), onList(list), onState(text), onGone(problem) */
  constructor(id, on) {
    this.id = id;
    this.on = on;
    this.#connect();
  }

  close() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #connect() {
    const source = this.#source = new EventSource(eventsAddress(this.id, this.#last));
    source.onopen = () => this.on.onState('Connected');
    source.onmessage = message => {
      const number = Number(message.lastEventId);
      if (number <= this.#last) return;
      this.#last = number;
      this.on.onEvent(JSON.parse(message.data));
    };
    source.addEventListener('list', message => this.on.onList(JSON.parse(message.data).conversations));
    source.addEventListener('end', () => this.#again());
    source.onerror = () => {
      this.on.onState('Connection lost. Trying again…');
      if (source.readyState === EventSource.CLOSED) this.#again();
    };
  }

  // The server refused or ended the stream: it says why, or is away.
  async #again() {
    this.#source.close();
    if (this.#isOver) return;
    try {
      await state(this.id);
    } catch (problem) {
      if (this.#isOver) return;
      if (problem.status === 404 || problem.status === 410 || problem.status === 401) return this.on.onGone(problem);
      this.on.onState('The server is away. Trying again…');
    }
    this.#timer = setTimeout(() => this.#connect(), patience);
  }
}
