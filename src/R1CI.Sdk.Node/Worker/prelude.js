(() => {
'use strict';
// What guest code finds in its realm besides the language: console, print, readline, timers on a virtual clock, and the host's functions.
// Everything here belongs to the guest's realm; `bridge` alone is of the outer one, takes and gives strings, and never gets into the guest's hands.
const { apply, construct, ownKeys } = Reflect;
const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, keys, seal, freeze } = Object;
const uncurry = method => (self, ...rest) => apply(method, self, rest);
const { parse, stringify } = JSON;
const join = uncurry(Array.prototype.join), push = uncurry(Array.prototype.push), slice = uncurry(String.prototype.slice);
const S = String, E = Error, R = RangeError, T = TypeError, B = BigInt, D = Date, A = Array, P = Promise, isArray = Array.isArray, isSafe = Number.isSafeInteger, isInteger = Number.isInteger;

return (bridge, json) => {
  const config = parse(json);

  // An error of the outer realm must not be seen here: it stands for a stack that is used up.
  const cross = (kind, text) => {
    try { return bridge(kind, text); } catch { throw new R('Maximum call stack size exceeded'); }
  };

  // ---- text of values, as node shows them
  const inspect = (__INSPECT__)();
  const format = values => {
    let at = 0, text = '';
    if (typeof values[0] === 'string' && values.length > 1) {
      const pattern = values[0];
      at = 1;
      let from = 0;
      for (let i = 0; i < pattern.length - 1; i++) {
        if (pattern[i] !== '%') continue;
        const kind = pattern[i + 1];
        if (kind === '%') { text += slice(pattern, from, i) + '%'; from = i + 2; i++; continue; }
        if (at >= values.length) continue;
        let shown;
        const value = values[at];
        if (kind === 's') shown = typeof value === 'string' ? value : typeof value === 'object' && value !== null ? inspect(value, 0) : typeof value === 'bigint' ? value + 'n' : value === 0 && 1 / value < 0 ? '-0' : S(value);
        else if (kind === 'd' || kind === 'i' || kind === 'f') shown = typeof value === 'bigint' ? value + 'n' : typeof value === 'symbol' ? 'NaN' : kind === 'd' ? inspect(typeof value === 'object' ? NaN : Number(value)) : kind === 'i' ? inspect(typeof value === 'object' ? NaN : parseInt(value)) : inspect(parseFloat(value));
        else if (kind === 'j') { try { shown = stringify(value) + ''; } catch { shown = '[Circular]'; } }
        else if (kind === 'o' || kind === 'O') shown = inspect(value, 4);
        else if (kind === 'c') shown = '';
        else continue;
        text += slice(pattern, from, i) + shown;
        from = i + 2;
        i++;
        at++;
      }
      text += slice(pattern, from);
    }
    for (; at < values.length; at++) {
      const value = values[at];
      text += (at > 0 ? ' ' : '') + (typeof value === 'string' ? value : inspect(value));
    }
    return text;
  };

  // ---- console and print
  let indentation = '';
  const write = (kind, text) => {
    if (indentation !== '') text = indentation + apply(A.prototype.join, apply(S.prototype.split, text, ['\n']), ['\n' + indentation]);
    cross(kind, text + '\n');
  };
  const say = kind => (...values) => write(kind, format(values));
  const counts = { __proto__: null }, timers = { __proto__: null };
  const makeConsole = () => ({
    log: say('o'), info: say('o'), debug: say('o'), warn: say('e'), error: say('e'),
    trace: (...values) => write('e', 'Trace: ' + format(values)),
    dir: value => write('o', inspect(value)),
    table: (rows, columns) => write('o', table(rows, columns)),
    assert: (holds, ...values) => { if (!holds) write('e', values.length === 0 ? 'Assertion failed' : typeof values[0] === 'string' ? 'Assertion failed: ' + format(values) : 'Assertion failed ' + format(values)); },
    group: (...values) => { if (values.length > 0) write('o', format(values)); indentation += '  '; },
    groupCollapsed: (...values) => { if (values.length > 0) write('o', format(values)); indentation += '  '; },
    groupEnd: () => { indentation = slice(indentation, 2); },
    count: (label = 'default') => { label = S(label); counts[label] = (counts[label] ?? 0) + 1; write('o', label + ': ' + counts[label]); },
    countReset: (label = 'default') => { counts[S(label)] = 0; },
    time: (label = 'default') => { timers[S(label)] = clock; },
    timeEnd: (label = 'default') => { write('o', S(label) + ': ' + (clock - (timers[S(label)] ?? clock)) + 'ms'); },
    timeLog: (label = 'default') => { write('o', S(label) + ': ' + (clock - (timers[S(label)] ?? clock)) + 'ms'); },
    clear: () => { },
  });
  const table = (rows, columns) => {
    if (typeof rows !== 'object' || rows === null) return format([rows]);
    const names = ['(index)'], lines = [];
    const isRow = value => typeof value === 'object' && value !== null;
    let hasValues = false;
    for (const key of keys(rows)) {
      const row = rows[key];
      if (!isRow(row)) { hasValues = true; continue; }
      for (const column of columns ?? keys(row)) if (!names.includes(column)) names.push(column);
    }
    if (hasValues) names.push('Values');
    for (const key of keys(rows)) {
      const row = rows[key];
      lines.push(names.map((column, i) => i === 0 ? key : isRow(row) ? (hasValues && i === names.length - 1 ? '' : Object.hasOwn(row, column) ? inspect(row[column], 0) : '') : i === names.length - 1 ? inspect(row, 0) : ''));
    }
    const widths = names.map((column, i) => Math.max(column.length, ...lines.map(line => line[i].length)) + 2);
    const rule = (a, b, c) => a + widths.map(width => '─'.repeat(width)).join(b) + c;
    const row = cells => '│' + cells.map((cell, i) => ' ' + cell + ' '.repeat(widths[i] - cell.length - 1)).join('│') + '│';
    return [rule('┌', '┬', '┐'), row(names), rule('├', '┼', '┤'), ...lines.map(row), rule('└', '┴', '┘')].join('\n');
  };
  const print = (...values) => {
    let text = '';
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      text += (i > 0 ? ' ' : '') + (typeof value === 'object' && value !== null ? inspect(value) : typeof value === 'symbol' ? S(value) : '' + value);
    }
    write('o', text);
  };
  const readline = () => parse(cross('i', ''));

  // ---- clock and timers: virtual, so that a script prints the same whenever it runs
  let clock = config.clock;
  const jobs = [];
  let lastId = 0;
  const addTimer = (callback, delay, repeats, values) => {
    if (typeof callback !== 'function') throw new T('The "callback" argument must be of type function. Received ' + inspect(callback));
    delay = +delay;
    delay = delay >= 1 && delay <= 2147483647 ? Math.trunc(delay) : 1;
    push(jobs, { id: ++lastId, at: clock + delay, order: lastId, callback, values, every: repeats ? delay : 0 });
    return lastId;
  };
  const dropTimer = id => {
    for (let i = 0; i < jobs.length; i++) if (jobs[i].id === id) { apply(A.prototype.splice, jobs, [i, 1]); return; }
  };
  const tick = () => {
    if (jobs.length === 0) return false;
    let first = 0;
    for (let i = 1; i < jobs.length; i++) if (jobs[i].at < jobs[first].at || (jobs[i].at === jobs[first].at && jobs[i].order < jobs[first].order)) first = i;
    const job = jobs[first];
    if (job.at > clock) clock = job.at;
    if (job.every > 0) { job.at = clock + job.every; job.order = ++lastId; } else apply(A.prototype.splice, jobs, [first, 1]);
    apply(job.callback, undefined, job.values);
    return true;
  };
  // Every look takes a millisecond, so that a loop that waits for a time ends.
  const look = () => clock++;
  const GuestDate = function Date(...values) {
    if (new.target === undefined) return new D(look()).toString();
    return construct(D, values.length === 0 ? [look()] : values, new.target);
  };
  defineProperty(GuestDate, 'length', { value: 7 });
  defineProperty(GuestDate, 'prototype', { value: D.prototype, writable: false });
  for (const [key, value] of [['now', { now() { return look(); } }.now], ['parse', D.parse], ['UTC', D.UTC]]) defineProperty(GuestDate, key, { value, writable: true, enumerable: false, configurable: true });
  defineProperty(D.prototype, 'constructor', { value: GuestDate, writable: true, enumerable: false, configurable: true });

  // xoshiro128**, seeded by the host
  const state = config.seed;
  const rotate = (x, k) => (x << k) | (x >>> (32 - k));
  const bits = () => {
    const result = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0, t = state[1] << 9;
    state[2] ^= state[0]; state[3] ^= state[1]; state[1] ^= state[2]; state[0] ^= state[3]; state[2] ^= t; state[3] = rotate(state[3], 11);
    return result;
  };
  const random = { random() { return ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992; } }.random;

  // ---- the host's functions: arguments by position, or one plain object whose keys are all names of parameters
  // A text that begins with NUL stands for what JSON has not: NUL n digits is a whole number beyond 2^53, NUL before any other text is itself.
  const encode = function (key, value) {
    if (typeof value === 'bigint') return '\0n' + value;
    if (typeof value !== 'string') return value;
    const text = apply(S.prototype.toWellFormed, value, []);
    return text[0] === '\0' ? '\0' + text : text;
  };
  const decode = (key, value) => typeof value === 'string' && value[0] === '\0' ? (value[1] === 'n' ? B(slice(value, 2)) : slice(value, 1)) : value;
  const isNamed = (value, parameters) => {
    if (typeof value !== 'object' || value === null || isArray(value)) return false;
    const names = keys(value);
    if (names.length === 0) return false;
    for (let i = 0; i < names.length; i++) if (!parameters.includes(names[i])) return false;
    return true;
  };
  const call = (index, name, parameters, values) => {
    const named = { __proto__: null };
    if (values.length === 1 && isNamed(values[0], parameters)) for (const key of keys(values[0])) named[key] = values[0][key];
    else for (let i = 0; i < values.length && i < parameters.length; i++) if (values[i] !== undefined) named[parameters[i]] = values[i];
    const text = stringify(named, encode);
    if (text.length > 1048576) throw new R(name + '(): the arguments are longer than 1,048,576 characters of JSON');
    const answer = parse(cross('c', index + ' ' + text), decode);
    if (answer.error !== undefined) throw new E(answer.error);
    return answer.result;
  };
  const functions = config.functions.map(({ name, parameters }, index) =>
    [name, defineProperty(apply(Function.prototype.bind, (...values) => call(index, name, parameters, values), [undefined]), 'name', { value: name })]);

  // ---- what stays usable whatever a script does to the names of the realm
  const box = seal({ __proto__: null, value: undefined });
  const give = (name, value) => {
    try { defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true }); } catch { /* the guest froze its realm */ }
  };
  const begin = () => {
    clock = config.clock;
    jobs.length = 0;
    indentation = '';
    give('print', print);
    give('console', makeConsole());
    give('readline', readline);
    for (let i = 0; i < functions.length; i++) give(functions[i][0], functions[i][1]);
  };
  const isError = value => value instanceof E;
  const name = () => {
    const value = box.value;
    return isError(value) ? S(value.name) : '';
  };
  const describe = () => {
    const value = box.value;
    if (!isError(value)) return 'Uncaught ' + inspect(value);
    const stack = value.stack, head = S(value);
    let text = typeof stack === 'string' && stack !== '' ? stack : head;
    for (let cause = value.cause, depth = 0; isError(cause) && depth < 4; cause = cause.cause, depth++) text += '\ncaused by ' + (typeof cause.stack === 'string' ? cause.stack : S(cause));
    return text;
  };
  // The value of a promise is what it comes to; one that fails stays unhandled, and is told as such.
  const { then } = P.prototype;
  let settled = '';
  const show = () => {
    settled = '';
    const value = box.value;
    if (!(value instanceof P)) return inspect(value);
    apply(then, value, [result => { if (result !== undefined) settled = inspect(result); }]);
    return '';
  };
  const shown = () => settled;

  // Stacks show the guest's own frames; a hook of the guest's is ignored.
  const errorText = E.prototype.toString;
  const prepareStackTrace = (error, sites) => {
    let text;
    try { text = apply(errorText, error, []); } catch { text = 'Error'; }
    for (let i = 0; i < sites.length; i++) {
      const file = sites[i].getFileName();
      if (file !== null && file !== undefined && /^(node:|r1ci:|\[eval\])/.test(file)) continue;
      text += '\n    at ' + S(sites[i]);
    }
    return text;
  };
  defineProperty(E, 'prepareStackTrace', { get: () => prepareStackTrace, set: () => { }, enumerable: false, configurable: false });
  defineProperty(globalThis, 'Error', { value: E, writable: false, enumerable: false, configurable: false });
  defineProperty(Math, 'random', { value: random, writable: true, enumerable: false, configurable: true });
  defineProperty(globalThis, '__r1ci', { value: freeze({ __proto__: null, begin, tick, describe, name, show, shown }), writable: false, enumerable: false, configurable: false });
  for (const absent of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'escape', 'unescape']) if (absent[0] !== 'e' && absent[0] !== 'u') delete globalThis[absent];
  give('Date', GuestDate);
  give('global', globalThis);
  give('setTimeout', (callback, delay, ...values) => addTimer(callback, delay, false, values));
  give('setInterval', (callback, delay, ...values) => addTimer(callback, delay, true, values));
  give('setImmediate', (callback, ...values) => addTimer(callback, 1, false, values));
  give('clearTimeout', dropTimer);
  give('clearInterval', dropTimer);
  give('clearImmediate', dropTimer);
  give('queueMicrotask', callback => { P.resolve().then(callback); });
  give('structuredClone', value => clone(value, new Map()));
  const clone = (value, seen) => {
    if (typeof value === 'function' || typeof value === 'symbol') throw new E(inspect(value) + ' could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    let copy;
    const keep = made => { seen.set(value, made); return made; };
    if (value instanceof D) return keep(new D(+value));
    if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return keep(value.slice());
    if (value instanceof Map) { copy = keep(new Map()); for (const [key, item] of value) copy.set(clone(key, seen), clone(item, seen)); return copy; }
    if (value instanceof Set) { copy = keep(new Set()); for (const item of value) copy.add(clone(item, seen)); return copy; }
    if (isError(value)) { copy = keep(new E(value.message)); copy.name = value.name; copy.stack = value.stack; return copy; }
    copy = keep(isArray(value) ? new A(value.length) : {});
    for (const key of keys(value)) copy[key] = clone(value[key], seen);
    return copy;
  };
  return box;
};
})()
