() => {
  // The text of a value as node's console shows it: what models know. Runs in the guest's realm, under the script's limits.
  const LINE = 80, MAX_ITEMS = 100, MAX_CHARS = 10000, SAME_LINE_LEVELS = 3, GROUP_FROM = 6;
  const custom = Symbol.for('nodejs.util.inspect.custom');
  const typedName = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
  const escapes = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\v': '\\x0B', '\\': '\\\\' };
  const brand = (method, ...rest) => value => { try { method.apply(value, rest); return true; } catch { return false; } };
  const size = prototype => Object.getOwnPropertyDescriptor(prototype, 'size').get;
  const isMap = brand(size(Map.prototype)), isSet = brand(size(Set.prototype)), isDate = brand(Date.prototype.getTime), isBuffer = brand(Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get);
  const isWeakMap = brand(WeakMap.prototype.has, {}), isWeakSet = brand(WeakSet.prototype.has, {}), isRegExp = brand(Object.getOwnPropertyDescriptor(RegExp.prototype, 'source').get);
  const boxes = [['Number', brand(Number.prototype.valueOf)], ['String', brand(String.prototype.valueOf)], ['Boolean', brand(Boolean.prototype.valueOf)], ['BigInt', brand(BigInt.prototype.valueOf)], ['Symbol', brand(Symbol.prototype.valueOf)]];

  const quote = text => {
    const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') && !text.includes('${') ? '`' : "'";
    let shown = mark;
    for (let i = 0; i < text.length; i++) {
      const c = text[i], unit = text.charCodeAt(i);
      if (c === mark) shown += '\\' + c;
      else if (escapes[c] !== undefined) shown += escapes[c];
      else if (unit < 32 || (unit > 126 && unit < 160)) shown += '\\x' + unit.toString(16).toUpperCase().padStart(2, '0');
      else if (unit >= 0xd800 && unit < 0xe000) {
        const isPair = unit < 0xdc00 && i + 1 < text.length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
        if (isPair) shown += c + text[++i]; else shown += '\\u' + unit.toString(16);
      } else shown += c;
    }
    return shown + mark;
  };

  const string = (text, view) => {
    let rest = '';
    if (text.length > MAX_CHARS) {
      rest = `... ${text.length - MAX_CHARS} more character${text.length - MAX_CHARS > 1 ? 's' : ''}`;
      text = text.slice(0, MAX_CHARS);
    }
    if (text.length > 16 && text.length > LINE - view.indent - 4 && text.includes('\n')) return text.split(/(?<=\n)/).map(quote).join(` +\n${' '.repeat(view.indent + 2)}`) + rest;
    return quote(text) + rest;
  };

  const primitive = (value, view) => typeof value === 'string' ? string(value, view)
    : typeof value === 'number' ? (Object.is(value, -0) ? '-0' : `${value}`)
    : typeof value === 'bigint' ? `${value}n`
    : typeof value === 'symbol' ? Symbol.prototype.toString.call(value) : `${value}`;

  const classOf = value => {
    for (let at = value; at !== null; at = Object.getPrototypeOf(at)) {
      const made = Object.getOwnPropertyDescriptor(at, 'constructor');
      if (made !== undefined && typeof made.value === 'function' && made.value.name !== '') return made.value.name;
    }
    return null;
  };

  const prefix = (name, fallback, tag, count) => {
    const counted = count === undefined ? '' : `(${count})`;
    const tagged = tag !== '' && tag !== name ? ` [${tag}]` : '';
    return name === null ? `[${fallback}${counted}: null prototype]${tagged} ` : `${name}${counted}${tagged} `;
  };

  const functionBase = (value, name, tag) => {
    const source = Function.prototype.toString.call(value);
    if (source.startsWith('class') && source.endsWith('}')) {
      const parent = Object.getPrototypeOf(value);
      const own = Object.hasOwn(value, 'name') ? value.name : '';
      return `[class ${own === '' ? '(anonymous)' : own}${typeof parent === 'function' && parent.name !== '' ? ` extends ${parent.name}` : parent === null ? ' extends null' : ''}]`;
    }
    const kind = tag === 'AsyncFunction' || tag === 'GeneratorFunction' || tag === 'AsyncGeneratorFunction' ? tag : 'Function';
    return `[${kind}${typeof value.name !== 'string' || value.name === '' ? ' (anonymous)' : `: ${value.name}`}]${name === null ? ' [null prototype]' : ''}`;
  };

  const errorBase = (value, keys) => {
    let stack = typeof value.stack === 'string' && value.stack !== '' ? value.stack : Error.prototype.toString.call(value);
    stack = stack.split('\n').filter(line => !/^\s+at .*(node:|r1ci:|\[eval\])/.test(line)).join('\n');
    for (const key of ['name', 'message', 'stack']) {
      const at = keys.indexOf(key);
      if (at >= 0 && stack.includes(value[key])) keys.splice(at, 1);
    }
    return /\n\s+at /.test(stack) ? stack : `[${stack}]`;
  };

  // Short items of a long array in columns, their number such that the block is some 2.5 times as wide as it is high.
  const group = (items, view, values) => {
    const count = values !== undefined && values.length > MAX_ITEMS ? items.length - 1 : items.length;
    let total = 0, longest = 0;
    for (let i = 0; i < count; i++) {
      total += items[i].length + 2;
      longest = Math.max(longest, items[i].length);
    }
    const cell = longest + 2;
    if (cell * 3 + view.indent >= LINE || !(total / cell > 5 || longest <= 6)) return items;
    const biased = Math.max(cell - 3 - Math.sqrt(cell - total / items.length), 1);
    const columns = Math.min(Math.round(Math.sqrt(2.5 * biased * count) / biased), Math.floor((LINE - view.indent) / cell), SAME_LINE_LEVELS * 4, 15);
    if (columns <= 1) return items;
    const widths = [];
    for (let column = 0; column < columns; column++) {
      let width = 0;
      for (let i = column; i < count; i += columns) width = Math.max(width, items[i].length);
      widths.push(width + 2);
    }
    const isNumeric = values !== undefined && values.slice(0, items.length).every(value => typeof value === 'number' || typeof value === 'bigint');
    const lines = [];
    for (let i = 0; i < count; i += columns) {
      const end = Math.min(i + columns, count);
      let line = '';
      for (let j = i; j < end; j++) {
        const isLast = j === end - 1, text = isLast ? items[j] : items[j] + ', ';
        line += isNumeric ? text.padStart(widths[j - i] - (isLast ? 2 : 0)) : isLast ? text : text.padEnd(widths[j - i]);
      }
      lines.push(line);
    }
    if (count < items.length) lines.push(items[count]);
    return lines;
  };

  const layOut = (items, view, base, open, close, level, isList, values) => {
    const before = items.length;
    if (isList && before > GROUP_FROM) items = group(items, view, values);
    const lead = base === '' ? '' : base + ' ';
    if (view.deepest - level < SAME_LINE_LEVELS && items.length === before) {
      let length = 2 * items.length + view.indent + open.length + base.length + 10;
      let fits = length + items.length <= LINE;
      for (let i = 0; i < items.length && fits; i++) fits = (length += items[i].length) <= LINE;
      const joined = fits && !base.includes('\n') ? items.join(', ') : '\n';
      if (!joined.includes('\n')) return `${lead}${open} ${joined} ${close}`;
    }
    const line = `\n${' '.repeat(view.indent)}`;
    return `${lead}${open}${line}  ${items.join(`,${line}  `)}${line}${close}`;
  };

  const keyText = key => typeof key === 'symbol' ? `[${Symbol.prototype.toString.call(key)}]` : /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key) ? key : quote(key);

  const property = (value, key, view, level, isItem) => {
    const found = Object.getOwnPropertyDescriptor(value, key) ?? { value: value[key], enumerable: true };
    let shown;
    if (found.get !== undefined) shown = found.set !== undefined ? '[Getter/Setter]' : '[Getter]';
    else if (found.set !== undefined) shown = '[Setter]';
    else {
      view.indent += 2;
      shown = text(found.value, view, level);
      view.indent -= 2;
    }
    return isItem ? shown : `${found.enumerable ? keyText(key) : `[${String(key)}]`}: ${shown}`;
  };

  const more = count => `... ${count} more item${count > 1 ? 's' : ''}`;

  const listItems = (value, view, level) => {
    const items = [];
    let i = 0;
    for (; i < value.length && items.length < MAX_ITEMS; i++) {
      if (Object.hasOwn(value, i)) { items.push(property(value, i, view, level, true)); continue; }
      let holes = 1;
      while (i + holes < value.length && holes < 1e6 && !Object.hasOwn(value, i + holes)) holes++;
      if (holes === 1e6) holes = value.length - i;
      items.push(`<${holes} empty item${holes > 1 ? 's' : ''}>`);
      i += holes - 1;
    }
    if (i < value.length) items.push(more(value.length - i));
    return items;
  };

  const entries = (value, count, view, level, item) => {
    const items = [];
    view.indent += 2;
    for (const entry of value) {
      if (items.length === MAX_ITEMS) { items.push(more(count - MAX_ITEMS)); break; }
      items.push(item(entry));
    }
    view.indent -= 2;
    return items;
  };

  const shape = (value, view, level) => {
    const name = classOf(value);
    let tag = value[Symbol.toStringTag];
    if (typeof tag !== 'string' || (tag !== '' && Object.hasOwn(value, Symbol.toStringTag) && name === tag)) tag = '';
    const isArray = Array.isArray(value), typed = isArray ? undefined : typedName.call(value);
    let keys = Object.keys(value);
    if (isArray || typed !== undefined) keys = keys.filter(key => !/^(0|[1-9]\d*)$/.test(key));
    for (const key of Object.getOwnPropertySymbols(value)) if (Object.prototype.propertyIsEnumerable.call(value, key)) keys.push(key);
    const made = (base, open, close, items, count = 0, isList = false, values = undefined) => ({ base, open, close, items, count, keys, isList, values });
    level++; // the items of a container are one level deeper than it is

    if (isArray) return made('', name === 'Array' && tag === '' ? '[' : `${prefix(name, 'Array', tag, value.length)}[`, ']', () => listItems(value, view, level), value.length, true, value);
    if (typed !== undefined) return made('', `${prefix(name, typed, tag === typed ? '' : tag, value.length)}[`, ']', () => {
      const items = Array.from(value.subarray(0, MAX_ITEMS), item => primitive(item, view));
      if (value.length > MAX_ITEMS) items.push(more(value.length - MAX_ITEMS));
      return items;
    }, value.length, true, value);
    if (isMap(value)) return made('', `${prefix(name, 'Map', tag === 'Map' ? '' : tag, value.size)}{`, '}', () => entries(Map.prototype.entries.call(value), value.size, view, level, ([key, item]) => `${text(key, view, level)} => ${text(item, view, level)}`), value.size);
    if (isSet(value)) return made('', `${prefix(name, 'Set', tag === 'Set' ? '' : tag, value.size)}{`, '}', () => entries(Set.prototype.values.call(value), value.size, view, level, item => text(item, view, level)), value.size);
    if (typeof value === 'function') return made(functionBase(value, name, tag), '{', '}');
    if (isRegExp(value) && value !== RegExp.prototype) return made(RegExp.prototype.toString.call(value), '{', '}');
    if (isDate(value)) return made(Number.isNaN(+value) ? 'Invalid Date' : Date.prototype.toISOString.call(value), '{', '}');
    if (value instanceof Error) return made(errorBase(value, keys), '{', '}');
    if (isBuffer(value)) return made('', `${prefix(name, 'ArrayBuffer', tag === 'ArrayBuffer' ? '' : tag)}{`, '}', () => {
      const bytes = Array.from(new Uint8Array(value, 0, Math.min(50, value.byteLength)), byte => byte.toString(16).padStart(2, '0')).join(' ');
      const rest = value.byteLength - 50;
      return [`[Uint8Contents]: <${bytes}${rest > 0 ? ` ... ${rest} more byte${rest > 1 ? 's' : ''}` : ''}>`, `byteLength: ${value.byteLength}`];
    }, 1);
    if (isWeakMap(value) || isWeakSet(value)) return made('', `${prefix(name, 'WeakSet', tag === name ? '' : tag)}{`, '}', () => ['<items unknown>'], 1);
    for (const [kind, is] of boxes) if (is(value)) return boxed(value, kind, name, keys, made);
    if (Object.prototype.toString.call(value) === '[object Arguments]' && name === 'Object') return made('', '[Arguments] {', '}');
    return made('', name === 'Object' && tag === '' ? '{' : `${prefix(name, 'Object', tag)}{`, '}');
  };

  const boxed = (value, kind, name, keys, made) => {
    const inner = kind === 'String' ? String.prototype.valueOf.call(value) : kind === 'Symbol' ? Symbol.prototype.valueOf.call(value) : kind === 'BigInt' ? BigInt.prototype.valueOf.call(value) : kind === 'Number' ? Number.prototype.valueOf.call(value) : Boolean.prototype.valueOf.call(value);
    if (kind === 'String') keys.splice(0, keys.length, ...keys.filter(key => typeof key === 'symbol' || !/^(0|[1-9]\d*)$/.test(key)));
    return made(`[${kind}${name !== kind ? ` (${name})` : ''}: ${primitive(inner, { indent: 0 })}]`, '{', '}');
  };

  const text = (value, view, level) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return primitive(value, view);
    const own = value[custom];
    if (typeof own === 'function') {
      const shown = own.call(value, view.depth - level, {}, inspect);
      if (shown !== value) return typeof shown === 'string' ? shown.replaceAll('\n', `\n${' '.repeat(view.indent)}`) : text(shown, view, level);
    }
    if (view.seen.includes(value)) {
      if (!view.circular.has(value)) view.circular.set(value, view.circular.size + 1);
      return `[Circular *${view.circular.get(value)}]`;
    }
    const { base, open, close, items, count, keys, isList, values } = shape(value, view, level);
    if (level > view.depth && base === '' && count + keys.length > 0) {
      return Array.isArray(value) ? '[Array]' : `[${prefix(classOf(value), 'Object', typeof value[Symbol.toStringTag] === 'string' && value[Symbol.toStringTag] !== classOf(value) ? value[Symbol.toStringTag] : '').slice(0, -1)}]`;
    }
    view.seen.push(value);
    if (count + keys.length > 0) view.deepest = level;
    const parts = count > 0 ? items() : [];
    for (const key of keys) parts.push(property(value, key, view, level + 1, false));
    view.seen.pop();
    let shown = parts.length === 0 ? (base !== '' ? base : `${open}${close}`) : layOut(parts, view, base, open, close, level, isList, values);
    if (view.circular.has(value)) shown = `<ref *${view.circular.get(value)}> ${shown}`;
    return shown;
  };

  const inspect = (value, depth = 2) => text(value, { depth: typeof depth === 'number' ? depth : 2, indent: 0, seen: [], circular: new Map(), deepest: 0 }, 0);
  return inspect;
}
