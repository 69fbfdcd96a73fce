'use strict';
// The main realm of a child. It holds one guest realm (a vm context) for one session, takes one request a line from stdin and sends frames to stdout.
// Guest code may be terminated between any two function calls of ours that it leads to, so whatever is shared is written to be torn and gone on with:
// frames are numbered and at most 4,096 bytes (a pipe takes such a write whole or not at all), and one that may be out already is sent again.
// No guest value is touched here: `instanceof` alone would run the trap of a Proxy, outside every time limit. Only primitives cross.
const vm = require('vm');
const { readSync, writeSync } = require('fs');
const { StringDecoder } = require('string_decoder');
const interruptSelf = process.kill.bind(process, process.pid, 'SIGINT');
const exit = process.reallyExit.bind(process);
const now = performance.now.bind(performance);
const isWindows = process.platform === 'win32';
const nodeVersion = process.version;
const later = setImmediate;
const FRAME_UNITS = 1300; // UTF-16 code units, at most 3 bytes each, and 9 bytes of header: under 4,096
const EAGER_FRAMES = 256; // the first prints of a script go out at once, so that even a death of the process loses none of them
const EAGER_MS = 1;
const MAX_VALUE = 100000;

// What an escape from the guest realm would find: less than node gives. The process around it is what holds.
process.on('SIGINT', () => { });
let rejected = false;
process.on('unhandledRejection', reason => { if (!rejected) { rejected = true; box.value = reason; } });
for (const name of ['kill', '_kill', 'binding', '_linkedBinding', 'dlopen', 'getBuiltinModule', 'chdir', 'abort', '_debugProcess', '_debugEnd', 'report', 'env',
  'mainModule', 'loadEnvFile', 'reallyExit', 'exit', 'setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups', 'umask', 'permission', 'execve']) Reflect.deleteProperty(process, name);
for (const name of Object.getOwnPropertyNames(globalThis)) {
  if (!/^(globalThis|process|Buffer|[A-Z]\w*Error|Error|Object|Function|Array|Number|Boolean|String|Symbol|Date|Promise|RegExp|JSON|Math|Map|BigInt|Set|WeakMap|WeakSet|WeakRef|Proxy|Reflect|FinalizationRegistry|Atomics|ArrayBuffer|DataView|Iterator|Infinity|NaN|undefined|(Big)?(Ui|I)nt\d+(Clamped)?Array|Float\d+Array|performance|queueMicrotask)$/.test(name)) Reflect.deleteProperty(globalThis, name);
}

let queue = [], next = 0, tail = '', tailKind = 'o', lastWrite = 0;
let printed = 0, maxOutput = 0, calls = 0, maxCalls = 0, reason = null;
const chunk = Buffer.allocUnsafe(65536);
let unread = '';
const decoder = new StringDecoder('utf8');

function readLine() {
  for (;;) {
    const end = unread.indexOf('\n');
    if (end >= 0) {
      const line = unread.slice(0, end);
      unread = unread.slice(end + 1);
      return line;
    }
    const count = readSync(0, chunk, 0, chunk.length, null);
    if (count === 0) exit(0);
    unread += decoder.write(chunk.subarray(0, count));
  }
}

// Numbered by the place in the queue, which moves on only after the write: a frame that was torn off there is sent twice and dropped once.
function flush() {
  if (tail !== '') enqueue();
  for (; next < queue.length; next++) {
    const item = queue[next];
    if (item === null) continue;
    const frame = Buffer.allocUnsafe(9 + 3 * (item.length - 1));
    const size = frame.write(item.slice(1), 9);
    frame[0] = item.charCodeAt(0);
    frame.writeUInt32LE(size, 1);
    frame.writeUInt32LE(next, 5);
    for (let at = 0; at < 9 + size;) at += writeSync(1, frame, at, 9 + size - at);
    queue[next] = null;
  }
  lastWrite = now();
}

function enqueue() {
  const text = tail, kind = tailKind;
  tail = '';
  push(kind, kind, text);
}

function push(part, last, text) {
  let at = 0;
  do {
    let end = Math.min(at + FRAME_UNITS, text.length);
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
    queue.push((end < text.length ? part : last) + text.slice(at, end));
    at = end;
  } while (at < text.length);
}

// Ends the script from inside, in a way that no catch of the guest sees.
function interrupt(why) {
  reason ??= why;
  if (isWindows) { push('l', 'L', why); flush(); }
  interruptSelf();
  for (const end = now() + 1000; now() < end;);
}

// Whether there is stack left for what follows: a write must not be torn by a guest that recursed to the end of it.
function room(frames) { return frames === 0 ? 0 : 1 + room(frames - 1); }

function print(kind, text) {
  const fits = maxOutput - printed;
  printed += text.length;
  if (tailKind !== kind) { if (tail !== '') enqueue(); tailKind = kind; }
  tail += text.length > fits ? text.slice(0, Math.max(fits, 0)) : text;
  if (queue.length < EAGER_FRAMES || tail.length >= FRAME_UNITS || now() - lastWrite >= EAGER_MS) flush();
  if (text.length > fits) interrupt('output_limit');
}

function ask(kind, text) {
  if (kind === 'c' && ++calls > maxCalls) interrupt('call_limit');
  push(kind, kind.toUpperCase(), text);
  flush();
  for (;;) {
    const line = readLine();
    if (line[0] === 'A') return line.slice(1);
    if (line[0] === 'T') interrupt('timeout');
  }
}

function bridge(kind, text) {
  room(200);
  return kind === 'o' || kind === 'e' ? print(kind, text) : ask(kind, text);
}

const context = vm.createContext(vm.constants?.DONT_CONTEXTIFY ?? Object.create(null), {
  codeGeneration: { strings: false, wasm: false },
  microtaskMode: 'afterEvaluate', // without it a loop of promises outlives every timeout
});
const script = (code, filename = 'r1ci:worker') => new vm.Script(code, { filename });
const setUp = script(__PRELUDE__, 'r1ci:prelude').runInContext(context);
const begin = script('__r1ci.begin()'), tick = script('__r1ci.tick()'), describe = script('__r1ci.describe()'), name = script('__r1ci.name()'), show = script('__r1ci.show()'), shown = script('__r1ci.shown()');
let box = { value: undefined };

function withoutOurFrames(stack) {
  return stack.split('\n').filter(line => !/^\s+at .*(node:|r1ci:|\[eval\]|\[worker eval\])/.test(line)).join('\n');
}

function compile(code, filename) {
  try {
    return new vm.Script(code, { filename });
  } catch (problem) {
    if (!/\bawait\b/.test(code)) throw problem;
    try {
      return new vm.Script('(async()=>{' + code + '\n})()', { filename, columnOffset: -12 }); // await at the top, as in a module; its names are not kept
    } catch {
      throw problem;
    }
  }
}

function execute(request, done) {
  [queue, next, tail, printed, calls, reason, rejected] = [[], 0, '', 0, 0, null, false];
  ({ maxOutput, maxCalls } = request);
  const answer = { status: 'ok', error: null, errorType: '', value: null };
  const started = now();
  const left = () => Math.max(1, Math.ceil(request.timeout - (now() - started)));
  const run = runnable => runnable.runInContext(context, { timeout: left(), breakOnSigint: true, displayErrors: false });
  const text = runnable => { const value = run(runnable); return typeof value === 'string' ? value.toWellFormed() : ''; };
  const failed = problem => {
    // By the clock: the error that node throws here belongs to the guest's realm, and a guest can forge its code.
    if (reason === null && now() - started >= request.timeout) reason = 'timeout';
    if (reason !== null) { answer.status = reason; return; }
    answer.status = 'error';
    box.value = problem;
    try {
      answer.errorType = text(name);
      answer.error = withoutOurFrames(text(describe)) || 'Error: the script failed with an error that has no text.';
    } catch {
      answer.status = reason ?? (now() - started >= request.timeout ? 'timeout' : 'error');
      answer.error ??= 'Error: the script failed with an error that cannot be shown.';
    }
  };
  let code;
  try {
    code = compile(request.code, request.file);
  } catch (problem) {
    // Of this realm: the guest has not run.
    const isDepth = problem instanceof RangeError;
    Object.assign(answer, { status: isDepth ? 'source_limit' : 'error', errorType: isDepth ? '' : problem.name, error: isDepth ? 'The source is nested too deeply to parse.' : withoutOurFrames(problem.stack).toWellFormed() });
    return done(answer);
  }
  try {
    run(begin);
    const value = run(code);
    if (typeof value !== 'undefined') { box.value = value; answer.value = text(show).slice(0, MAX_VALUE) || null; }
    while (run(tick) === true);
    if (typeof value === 'object') answer.value ??= text(shown).slice(0, MAX_VALUE) || null;
  } catch (problem) {
    failed(problem);
  }
  const end = () => later(() => {
    if (rejected && answer.status === 'ok') failed(box.value);
    done(answer);
  });
  // Rejections that nobody handled are told after this turn of node's loop; so is what import() comes to, and what follows from that is this script's too.
  if (!request.code.includes('import')) return end();
  later(() => {
    try { while (run(tick) === true); } catch (problem) { if (answer.status === 'ok') failed(problem); }
    end();
  });
}

function serve() {
  const line = readLine();
  if (line[0] !== 'X') return later(serve); // an answer that came after its script had ended
  const request = JSON.parse(line.slice(1));
  const started = now();
  execute(request, answer => {
    flush();
    answer.us = Math.round((now() - started) * 1000);
    push('d', 'D', JSON.stringify(answer));
    flush();
    later(serve);
  });
}

push('r', 'R', nodeVersion);
flush();
const first = readLine();
box = setUp(bridge, first.slice(1));
later(serve);
