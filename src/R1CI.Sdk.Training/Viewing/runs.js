'use strict';
// Texts of models and programs reach the page as text nodes only. The runs lie in data blocks (gzip, base64) that are unpacked when one is shown.
(async () => {
  const ROW = 30;

  // Marks that reorder text or cannot be seen appear by their number, control characters by their pictures.
  const shown = text => String(text ?? '').replace(/\r\n/g, '\n').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, mark => {
    const code = mark.codePointAt(0);
    if (mark === '\n' || mark === '\t' || code === 0x200c || code === 0x200d) return mark;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return '\u2039U+' + code.toString(16).toUpperCase().padStart(4, '0') + '\u203a';
  });

  const make = (name, kind, ...content) => {
    const element = document.createElement(name);
    if (kind) element.className = kind;
    element.append(...content.map(part => part instanceof Node ? part : shown(part)));
    return element;
  };

  const labelled = (text, control) => make('label', '', make('span', '', text), control);

  const unpack = async id => {
    const packed = Uint8Array.from(atob(document.getElementById(id).textContent), mark => mark.charCodeAt(0));
    return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
  };

  const blocks = new Map();
  const runAt = async at => {
    const block = Math.floor(at / index.block);
    if (!blocks.has(block)) {
      if (blocks.size > 8) blocks.delete(blocks.keys().next().value);
      blocks.set(block, unpack('b' + block));
    }
    return (await blocks.get(block))[at % index.block];
  };

  const number = (value, digits = 0) => value === null || value === undefined ? '' : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const signed = value => value === null ? '' : (value > 0 ? '+' : '') + value.toFixed(2);
  const reward = value => value === null ? 'none' : Number.isInteger(value) ? String(value) : value.toFixed(3);
  const time = ms => ms >= 10000 ? number(ms / 1000, 1) + ' s' : number(ms) + ' ms';

  const index = await unpack('index');
  const word = (column, at) => index[column].words[index[column].at[at]];
  const groups = new Map();
  for (let at = 0; at < index.runs; at++) {
    const group = word('group', at);
    if (group) groups.has(group) ? groups.get(group).push(at) : groups.set(group, [at]);
  }

  // ---- filters ---------------------------------------------------------------------------------------------------------

  const field = (type, text, about) => {
    const input = make('input');
    input.type = type;
    if (type === 'number') input.min = '0';
    if (text) input.placeholder = text;
    if (about) input.setAttribute('aria-label', about);
    return input;
  };
  const choice = options => {
    const select = make('select');
    for (const [value, text] of options) {
      const option = make('option', '', text);
      option.value = value;
      select.append(option);
    }
    return select;
  };
  const words = (column, all) => choice([['', all], ...index[column].words.map((text, at) => [String(at), text || '(none)'])]);

  const search = field('search', 'id, task or answer');
  const outcome = choice([['', 'any reward'], ['right', 'reward 1 or more'], ['part', 'between 0 and 1'], ['wrong', 'reward 0 or less'], ['none', 'unscored']]);
  const stop = words('stop', 'any end');
  const source = words('source', 'all sources');
  const ranges = ['tokens', 'turns', 'calls'].map(column => [column, field('number', 'least', 'least ' + column), field('number', 'most', 'most ' + column)]);
  const failed = field('checkbox');
  const filters = make('form', 'filters', labelled('Search', search), labelled('Reward', outcome), labelled('End', stop),
    ...(index.source.words.length > 1 ? [labelled('Source', source)] : []),
    ...ranges.map(([column, least, most]) => make('fieldset', '', make('legend', '', column), least, most)),
    make('label', 'check', failed, 'a script failed'));
  filters.addEventListener('submit', event => event.preventDefault());
  filters.addEventListener('input', () => apply());

  const passes = at => {
    const text = search.value.trim().toLowerCase();
    if (text && !(index.id[at] + '\n' + word('task', at) + '\n' + index.answer[at]).toLowerCase().includes(text)) return false;
    const value = index.reward[at];
    if (outcome.value === 'right' && !(value >= 1)) return false;
    if (outcome.value === 'part' && !(value > 0 && value < 1)) return false;
    if (outcome.value === 'wrong' && !(value !== null && value <= 0)) return false;
    if (outcome.value === 'none' && value !== null) return false;
    if (stop.value && index.stop.at[at] !== +stop.value) return false;
    if (source.value && index.source.at[at] !== +source.value) return false;
    for (const [column, least, most] of ranges) {
      if (least.value && index[column][at] < +least.value) return false;
      if (most.value && index[column][at] > +most.value) return false;
    }
    return !failed.checked || index.failed[at] > 0;
  };

  // ---- list ------------------------------------------------------------------------------------------------------------

  const columns = [
    ['run', 'id', at => index.id[at], 'name'],
    ['reward', 'reward', at => reward(index.reward[at])],
    ['advantage', 'advantage', at => signed(index.advantage[at])],
    ['end', 'stop', at => word('stop', at), 'name'],
    ['turns', 'turns', at => number(index.turns[at])],
    ['calls', 'calls', at => number(index.calls[at]) + (index.failed[at] ? ' (' + index.failed[at] + ' failed)' : '')],
    ['tokens', 'tokens', at => number(index.tokens[at])],
    ['log-prob', 'logprob', at => index.logprob[at] === null ? '' : index.logprob[at].toFixed(3)],
    ['time', 'ms', at => index.ms[at] > 0 ? time(index.ms[at]) : ''],
  ];
  let found = [], sort = null, down = false, current = -1;
  const count = make('p', 'count');
  count.setAttribute('role', 'status');
  const head = make('div', 'row head');
  head.setAttribute('role', 'row');
  const rows = make('div', 'rows');
  rows.setAttribute('role', 'rowgroup');
  const space = make('div', 'space', rows);
  space.setAttribute('role', 'presentation');
  const list = make('div', 'list', head, space);
  list.tabIndex = 0;
  list.setAttribute('role', 'grid');
  list.setAttribute('aria-label', 'Runs');

  for (const [title, key] of columns) {
    const button = make('button', '', title);
    button.type = 'button';
    const cell = make('div', 'cell ' + key, button);
    cell.setAttribute('role', 'columnheader');
    button.addEventListener('click', () => {
      [sort, down] = sort === key ? (down ? [null, false] : [key, true]) : [key, false];
      apply();
    });
    head.append(cell);
  }

  const value = (key, at) => key === 'stop' ? word('stop', at) : index[key][at];
  const order = (a, b) => {
    const [x, y] = [value(sort, a), value(sort, b)];
    if (x === y) return a - b;
    if (x === null) return 1;
    if (y === null) return -1;
    return (x < y ? -1 : 1) * (down ? -1 : 1);
  };

  const apply = () => {
    found = [];
    for (let at = 0; at < index.runs; at++) if (passes(at)) found.push(at);
    if (sort) found.sort(order);
    columns.forEach(([, key], i) => head.children[i].setAttribute('aria-sort', sort !== key ? 'none' : down ? 'descending' : 'ascending'));
    const scored = found.map(at => index.reward[at]).filter(known => known !== null);
    const mean = scored.length ? ', mean reward ' + (scored.reduce((sum, known) => sum + known, 0) / scored.length).toFixed(3) : '';
    count.textContent = number(found.length) + ' of ' + number(index.runs) + ' runs' + mean;
    list.setAttribute('aria-rowcount', String(found.length + 1));
    space.style.height = (found.length * ROW) + 'px';
    list.scrollTop = 0;
    draw();
  };

  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / ROW) - 10);
    const last = Math.min(found.length, first + Math.ceil(list.clientHeight / ROW) + 20);
    rows.style.transform = 'translateY(' + (first * ROW) + 'px)';
    rows.replaceChildren(...found.slice(first, last).map((at, i) => row(at, first + i)));
    list.setAttribute('aria-activedescendant', current >= 0 ? 'run-' + current : '');
  };

  const row = (at, place) => {
    const line = make('div', 'row');
    line.id = 'run-' + at;
    line.setAttribute('role', 'row');
    line.setAttribute('aria-rowindex', String(place + 2));
    line.setAttribute('aria-selected', String(at === current));
    for (const [, key, text] of columns) {
      const cell = make('div', 'cell ' + key, text(at));
      cell.setAttribute('role', 'gridcell');
      if (key === 'reward') cell.classList.add(index.reward[at] === null ? 'unscored' : index.reward[at] >= 1 ? 'right' : index.reward[at] > 0 ? 'part' : 'wrong');
      line.append(cell);
    }
    line.addEventListener('click', () => select(at));
    return line;
  };

  list.addEventListener('scroll', draw, { passive: true });
  addEventListener('resize', draw);
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !typing) { event.preventDefault(); search.focus(); }
    else if (event.key === 'Escape') leave();
    else if (!typing && (event.key === 'j' || (event.key === 'ArrowDown' && event.target === list))) { event.preventDefault(); step(1); }
    else if (!typing && (event.key === 'k' || (event.key === 'ArrowUp' && event.target === list))) { event.preventDefault(); step(-1); }
  });
  // On a narrow page the list was hidden while a run was read.
  const leave = () => {
    document.body.classList.remove('reading');
    reveal(found.indexOf(current));
    draw();
    list.focus();
  };
  const reveal = place => {
    if (place * ROW < list.scrollTop) list.scrollTop = Math.max(0, place * ROW);
    if ((place + 3) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (place + 3) * ROW - list.clientHeight;
  };
  const step = by => {
    if (found.length === 0) return;
    const at = Math.min(found.length - 1, Math.max(0, found.indexOf(current) + by));
    reveal(at);
    select(found[at]);
  };

  // ---- one run ---------------------------------------------------------------------------------------------------------

  const detail = make('main', 'detail');
  detail.tabIndex = -1;
  let view = 'conversation', marks = true, naming = 0; // browsers refuse a page that renames itself at every key

  const select = async at => {
    current = at;
    draw();
    const run = await runAt(at);
    if (at !== current) return;
    clearTimeout(naming);
    naming = setTimeout(() => history.replaceState(null, '', '#' + encodeURIComponent(index.id[at])), 300);
    document.body.classList.add('reading');
    show(at, run);
    detail.scrollTop = 0;
  };

  const show = (at, run) => detail.replaceChildren(top(at, run), ...group(at), views(at, run), view === 'conversation' ? conversation(run) : tokens(run), ...scores(run));

  const top = (at, run) => {
    const facts = [
      ['reward', reward(index.reward[at])], ['advantage', signed(index.advantage[at])], ['end', run.stop], ['answer', run.answer ?? 'none'], ['expected', run.expected],
      ['model', run.model + (run.version ? ', version ' + run.version : '')], ['frame', run.frame], ['tokens written', number(index.tokens[at])], ['tokens read', number(run.read)],
      ['time', run.ms > 0 ? time(run.ms) + ', model ' + time(run.model_ms) + ', code ' + time(run.code_ms) : ''], // collections may be recorded without times
    ];
    const back = make('button', 'back', 'Back to the list');
    back.type = 'button';
    back.addEventListener('click', leave);
    const entries = make('dl', 'facts');
    for (const [name, text] of facts) if (text !== '') entries.append(make('div', '', make('dt', '', name), make('dd', '', text)));
    return make('header', '', back, make('h2', '', index.id[at]), entries, ...(run.message ? [make('p', 'hint', run.message)] : []));
  };

  const group = at => {
    const members = groups.get(word('group', at)) ?? [];
    if (members.length < 2) return [];
    const most = Math.max(...members.map(other => Math.abs(index.advantage[other] ?? 0)), 1e-9);
    const strip = make('div', 'strip');
    for (const other of [...members].sort((a, b) => index.sample[a] - index.sample[b])) {
      const bar = make('span', 'bar ' + ((index.advantage[other] ?? 0) < 0 ? 'below' : 'above'));
      bar.style.height = (22 * Math.abs(index.advantage[other] ?? 0) / most) + 'px';
      const button = make('button', other === at ? 'this' : '', make('span', 'plot', bar), make('span', '', reward(index.reward[other])), make('span', 'soft', signed(index.advantage[other])));
      button.type = 'button';
      button.setAttribute('aria-label', 'Run ' + index.sample[other] + ' of the group: reward ' + reward(index.reward[other]) + ', advantage ' + (signed(index.advantage[other]) || 'none'));
      if (other === at) button.setAttribute('aria-current', 'true');
      button.addEventListener('click', () => select(other));
      strip.append(button);
    }
    return [make('section', 'group', make('h3', '', 'Group of ' + members.length + ': rewards, and advantages below them'), strip)];
  };

  const views = (at, run) => {
    const bar = make('fieldset', 'views', make('legend', 'unseen', 'How the run is shown'));
    for (const [name, text] of [['conversation', 'Conversation'], ['roles', 'Tokens by who wrote them'], ['logprobs', 'Tokens by log-probability']]) {
      const radio = field('radio');
      radio.name = 'view';
      radio.checked = view === name;
      radio.disabled = name !== 'conversation' && !run.segments;
      radio.addEventListener('change', () => { view = name; show(at, run); });
      bar.append(make('label', 'check', radio, text));
    }
    const mask = field('checkbox');
    mask.checked = marks;
    mask.addEventListener('change', () => { marks = mask.checked; show(at, run); });
    bar.append(make('label', 'check', mask, 'underline what is trained'));
    if (view !== 'conversation' && !run.segments) view = 'conversation';
    return bar;
  };

  const card = (kind, title, note, text) => make('article', 'card ' + kind, make('h3', '', title, ...(note ? [make('span', 'soft', ' ' + note)] : [])), make('pre', '', text));

  // A drawing is an image, in which browsers run and load nothing; any other file is text.
  const written = file => {
    const whole = card('output file', 'File ' + file.path, file.type + ', ' + number(file.bytes) + ' bytes', file.text ?? 'The record does not hold its content.');
    if (file.type !== 'image/svg+xml' || !file.text) return whole;
    const image = make('img');
    image.alt = shown('Drawing ' + file.path);
    image.src = 'data:image/svg+xml;base64,' + btoa(Array.from(new TextEncoder().encode(file.text), byte => String.fromCharCode(byte)).join(''));
    whole.lastChild.replaceWith(image);
    return whole;
  };

  const conversation = run => {
    const all = make('section', 'conversation');
    for (const message of run.prompt) all.append(card('prompt', message.role === 'system' ? 'System' : message.role === 'user' ? 'Question' : message.role, '', message.text));
    run.turns.forEach((turn, i) => {
      const note = (turn.ms > 0 ? time(turn.ms) : '') + (turn.phase === 'self_check' ? ', verifies its answer' : '') + (turn.stop === 'length' || turn.stop === 'context' ? ', cut: ' + turn.stop : turn.stop === '' ? ', interrupted' : '');
      const call = turn.call;
      const from = call && call.code ? turn.text.lastIndexOf(call.code) : -1;
      const said = from < 0 ? turn.text : turn.text.slice(0, turn.text.lastIndexOf('```', from) >= 0 ? turn.text.lastIndexOf('```', from) : from);
      if (said.trim()) all.append(card('model', 'Model, turn ' + (i + 1), note, said.trimEnd()));
      if (call) {
        all.append(card('code', 'Code, ' + call.language, (said.trim() ? '' : 'turn ' + (i + 1) + ', ' + note) + (call.check ? ' self-check' : ''), call.code));
        for (const said of call.approvals ?? []) {
          all.append(make('p', 'hint', said.decision.replaceAll('_', ' ') + (said.by ? ' by ' + said.by : '') + (said.ms > 0 ? ' after ' + time(said.ms) : '') + ': ' + said.what + (said.reason ? ' (' + said.reason + ')' : '')));
        }
        if (call.status) {
          const printed = [call.stdout, call.stderr, call.error].filter(part => part).map(part => part.replace(/\n$/, '')).join('\n');
          all.append(card('output' + (call.status === 'ok' ? '' : ' bad'), 'Output', call.status + (call.ms > 0 ? ', ' + time(call.ms) : '') + (call.steps ? ', ' + number(call.steps) + ' steps' : '') + (call.cut ? ', the model read it cut' : ''), printed));
          for (const file of call.files ?? []) all.append(written(file));
          if (call.unlisted) all.append(make('p', 'hint', 'It wrote ' + number(call.unlisted) + ' files more.'));
        }
      }
      if (turn.read && turn.read !== 'code_result') all.append(card('runtime', turn.read.replaceAll('_', ' '), turn.role ? 'as ' + turn.role : '', turn.observation.trim()));
    });
    for (const check of run.checks ?? []) all.append(make('p', 'hint', 'Self-check of ' + check.answer + ': ' + check.verdict + (check.found === null ? '' : ', found ' + check.found)));
    return all;
  };

  // Five classes of the probability that the policy gave a token.
  const classOf = logprob => { const p = Math.exp(logprob); return p >= 0.9 ? 'p0' : p >= 0.5 ? 'p1' : p >= 0.1 ? 'p2' : p >= 0.01 ? 'p3' : 'p4'; };
  const kinds = { prompt: 'prompt', model: 'written by the model', tool: 'output of code', glue: 'template', forced: 'put into its mouth', user: 'later message' };

  const tokens = run => {
    const all = make('section', 'tokens' + (marks ? ' marks' : ''));
    const legend = make('p', 'legend');
    if (view === 'roles') for (const [kind, text] of Object.entries(kinds)) legend.append(make('span', 'token ' + kind, text), ' ');
    else for (const [kind, text] of [['p0', 'p 0.9 and more'], ['p1', '0.5'], ['p2', '0.1'], ['p3', '0.01'], ['p4', 'less']]) legend.append(make('span', 'token ' + kind, text), ' ');
    const sum = run.segments.reduce((total, part) => total + part.ids.length, 0);
    const trained = run.segments.reduce((total, part) => total + (part.kind === 'model' ? part.ids.length : 0), 0);
    legend.append(make('span', 'soft', number(trained) + ' of ' + number(sum) + ' tokens are trained (mask 1)'));
    all.append(legend);
    for (const part of run.segments) {
      const text = make('pre');
      part.ids.forEach((id, i) => {
        const logprob = part.logprobs?.[i];
        const piece = part.texts ? part.texts[i] : ' ' + id;
        const token = make('span', 'token ' + (part.kind === 'model' ? 'trained ' : '') + (view === 'roles' ? part.kind : logprob === undefined ? 'plain' : classOf(logprob)), piece || '\u00b7');
        token.title = 'id ' + id + (logprob === undefined ? '' : ', log-probability ' + logprob + ', p ' + Math.exp(logprob).toPrecision(3));
        text.append(token);
      });
      all.append(make('article', 'card ' + part.kind, make('h3', '', kinds[part.kind] ?? part.kind, make('span', 'soft', ' ' + (part.turn < 0 ? '' : 'turn ' + (part.turn + 1) + ', ') + number(part.ids.length) + ' tokens')), text));
    }
    return all;
  };

  const scores = run => {
    if (run.rewards.length === 0) return [];
    const body = make('tbody');
    for (const part of run.rewards) body.append(make('tr', '', make('th', '', part.name), make('td', '', part.score ?? part.status), make('td', '', part.weight), make('td', '', part.verifier), make('td', '', part.reason)));
    return [make('section', 'scores', make('h3', '', 'Reward'), make('table', '', make('thead', '', make('tr', '', ...['part', 'score', 'weight', 'verifier', 'reason'].map(text => make('th', '', text)))), body))];
  };

  // ---- start -----------------------------------------------------------------------------------------------------------

  const title = make('header', 'title', make('h1', '', index.file), count);
  if (index.fault) {
    const fault = make('p', 'fault', 'The file was read up to a line that is no record: ' + index.fault);
    fault.setAttribute('role', 'alert');
    title.append(fault);
  }
  detail.append(make('p', 'hint', 'Choose a run: arrow keys or j and k go through the list, / goes to the search, Escape comes back.'));
  document.body.append(title, make('div', 'left', filters, list), detail);
  apply();
  const open = () => {
    const at = index.id.indexOf(decodeURIComponent(location.hash.slice(1)));
    if (at >= 0 && at !== current) select(at);
  };
  addEventListener('hashchange', open);
  open();
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
})();
