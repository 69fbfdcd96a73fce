// The page: conversations at the side, one of them shown, a question to ask.
import * as api from './api.js';
import { byId, el, say, soon } from './dom.js';
import { size } from './files.js';
import { RunView } from './run-view.js';
import { Stream } from './stream.js';

const [log, main, question, problem] = ['log', 'main', 'question', 'problem'].map(byId);
let limits = { max_message_chars: Infinity, max_upload_bytes: Infinity, max_uploads: 0, upload_types: [] };
let stream = null; // of the conversation shown; null before its first message
let runs = new Map();
let conversations = [];
let isSending = false; // a question has been sent from here that the stream has not shown yet
let wish = null; // what the user has just chosen about approval, until the server says the same
let turn = Promise.resolve(); // the last of the requests that must not overtake each other

const last = () => [...runs.values()].at(-1);
const isRunning = () => runs.size > 0 && !last().isOver;

function complain(error) {
  problem.textContent = error ? error.message : '';
  if (error && !(error instanceof api.Problem)) console.error(error);
}

/** Does something that the server may refuse. */
async function attempt(work) {
  complain(null);
  try {
    await work();
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

/** Does things in the order the user did them: a question must not overtake the wish to be asked first, or a file. */
function inTurn(work) {
  const mine = turn.then(work);
  turn = mine.catch(() => {});
  return mine;
}

// ---- one conversation

function open(id) {
  stream?.close();
  stream = null;
  isSending = false;
  runs = new Map();
  log.replaceChildren();
  byId('files').replaceChildren();
  if (wish === null) byId('careful').checked = false;
  history.replaceState(null, '', id ? `#${id}` : location.pathname);
  if (id) {
    stream = new Stream(id, { onEvent: take, onList: showList, onState: showState, onGone: gone });
  }
  refresh();
  showList(conversations);
}

function take(event) {
  const isAtEnd = main.scrollHeight - main.scrollTop - main.clientHeight < 80;
  if (event.type === 'question') {
    if (event.retry_of) runs.get(event.retry_of)?.supersede();
    last()?.retryButton?.remove();
    const run = new RunView(event, {
      answer: (asked, isApproved) => attempt(() => api.approve(stream.id, asked, isApproved)),
      retry: () => {
        question.focus();
        const { id } = stream;
        attempt(() => inTurn(() => api.retry(id)));
      },
      fileAddress: file => api.fileAddress(stream.id, event.run, file),
    });
    runs.set(event.run, run);
    log.append(run.element);
    if (isSending) say('Question sent'); // here, not when the server has answered: the run may have ended by then
    isSending = false;
    refresh();
  } else if (event.type === 'files') {
    showFiles(event.files);
  } else if (event.type === 'settings') {
    if (wish === event.asks_before_code) wish = null;
    if (wish === null) byId('careful').checked = event.asks_before_code;
  } else runs.get(event.run)?.take(event);
  if (event.type === 'stopped') refresh();
  if (isAtEnd) soon(follow);
}

function follow() { main.scrollTop = main.scrollHeight; }

function gone(error) {
  open(null);
  complain(error);
}

function refresh() {
  byId('welcome').hidden = runs.size > 0;
  if (!isRunning() && document.activeElement === byId('stop')) question.focus();
  byId('stop').hidden = !isRunning();
  byId('send').disabled = isRunning();
}

/** The conversation shown, made where there is none yet. */
async function current() {
  if (!stream) open((await api.create()).id);
  return stream.id;
}

async function send() {
  const text = question.value;
  if (isRunning()) return complain(new api.Problem('A question is being answered. Stop it or wait for its end; what you wrote stays here.'));
  if (text.trim() === '') return complain(new api.Problem('The message is empty. Write a question.'));
  if (text.length > limits.max_message_chars) {
    return complain(new api.Problem(`The message has ${text.length.toLocaleString('en')} characters; at most ${limits.max_message_chars.toLocaleString('en')} are taken. Shorten it, or add the text as a file.`));
  }
  byId('send').disabled = true;
  const isCareful = byId('careful').checked;
  const isSent = await attempt(() => inTurn(async () => {
    const id = await current();
    if (byId('careful').checked !== isCareful) throw new api.Problem('The question was not sent, because whether code asks first has changed meanwhile. Look at the setting and send it again.');
    isSending = true;
    await api.ask(id, text);
  }));
  if (isSent && question.value === text) question.value = '';
  if (!isSent) isSending = false;
  refresh();
  question.focus();
}

const stop = () => isRunning() && attempt(() => api.stop(stream.id, last().id));

// ---- conversations at the side

function showState(text) {
  byId('state').textContent = text;
  byId('state').classList.toggle('on', text === 'Connected' || text === 'Ready');
}

function showList(next) {
  conversations = next;
  byId('conversations').replaceChildren(...conversations.map(one => {
    const title = one.title || 'New chat';
    return el('li', {},
      el('button', { type: 'button', class: 'open', 'aria-current': one.id === stream?.id && 'true', onclick: () => { open(one.id); closeMenu(); } }, title),
      one.state === 'idle' ? null : el('span', { class: `badge ${one.state}` }, one.state === 'asking' ? 'asks you' : 'working'),
      el('button', { type: 'button', class: 'quiet small', 'aria-label': `Remove ${title}`, onclick: () => removeOne(one.id) }, '×'));
  }));
}

async function removeOne(id) {
  await attempt(async () => {
    await api.remove(id);
    if (id === stream?.id) open(null);
    showList((await api.list()).conversations);
  });
}

function closeMenu() {
  byId('side').classList.remove('open');
  byId('menu').setAttribute('aria-expanded', 'false');
}

// ---- files

function showFiles(files) {
  byId('files').replaceChildren(...files.map(file => el('li', {}, `${file.name} · ${size(file.bytes)}`,
    el('button', { type: 'button', class: 'quiet small', 'aria-label': `Remove ${file.name}`, onclick: () => attempt(() => api.removeFile(stream.id, file.name)) }, '×'))));
}

async function addFile(file) {
  if (file.size > limits.max_upload_bytes) {
    return complain(new api.Problem(`'${file.name}' has ${file.size.toLocaleString('en')} bytes; at most ${limits.max_upload_bytes.toLocaleString('en')} are taken. Add a smaller file.`));
  }
  if (await attempt(() => inTurn(async () => api.addFile(await current(), file)))) say(`${file.name} added`);
}

// ---- what people do

byId('ask').addEventListener('submit', event => {
  event.preventDefault();
  send();
});
question.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send();
  }
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  if (byId('side').classList.contains('open')) {
    closeMenu();
    byId('menu').focus();
  } else stop();
});
byId('stop').addEventListener('click', () => stop());
byId('new').addEventListener('click', () => {
  open(null);
  complain(null);
  closeMenu();
  question.focus();
});
byId('menu').addEventListener('click', () => {
  const isOpen = byId('side').classList.toggle('open');
  byId('menu').setAttribute('aria-expanded', String(isOpen));
  if (isOpen) byId('new').focus();
});
byId('careful').addEventListener('change', async () => {
  const isCareful = wish = byId('careful').checked;
  await attempt(() => inTurn(async () => {
    try {
      await api.setCareful(await current(), isCareful);
    } catch (error) {
      wish = null;
      byId('careful').checked = !isCareful;
      throw error;
    }
  }));
});
byId('attach').addEventListener('change', async () => {
  const [file] = byId('attach').files;
  if (file) await addFile(file);
  byId('attach').value = '';
});
for (const example of document.querySelectorAll('.example')) {
  example.addEventListener('click', () => {
    question.value = example.textContent;
    send();
  });
}
addEventListener('hashchange', () => { if (wanted() && wanted() !== stream?.id) open(wanted()); });

/** The conversation that the address names; other parts of the page can be named there too. */
const wanted = () => /^#([0-9a-f]{24})$/.exec(location.hash)?.[1];

async function begin() {
  try {
    const known = await api.list();
    limits = await api.limits();
    byId('attach').accept = limits.upload_types.join(',');
    document.querySelector('.attach').hidden = limits.max_uploads === 0;
    showState('Ready');
    showList(known.conversations);
    if (wanted()) open(wanted());
    else if (conversations.length > 0) open(conversations[0].id);
  } catch (error) {
    complain(error);
    showState('The server is away. Trying again…');
    setTimeout(begin, 2000);
  }
}

begin();
