def _make():
    import sys, types
    from json import JSONDecoder, JSONEncoder

    class Line:
        __slots__ = ('text',)

        def __init__(self, *parts):
            self.text = '\n'.join(parts)

        def __repr__(self):
            return self.text

    solution = types.ModuleType('solution')
    sys.modules['solution'] = solution
    names = solution.__dict__

    # Made once: json.dumps makes one for each call.
    write = JSONEncoder(allow_nan=False, ensure_ascii=False).encode
    write_any = JSONEncoder(ensure_ascii=False).encode
    read = JSONDecoder().decode

    def spell(value):
        text = write(value)
        text.encode('utf-8')
        if write(read(text)) != text:
            raise ValueError('two keys of a dictionary are spelled alike in JSON')
        return text

    # Half a surrogate pair is no text outside.
    def readable(error):
        return str(error).encode('utf-8', 'replace').decode('utf-8')

    def failure(kind, error):
        try:
            message = readable(error)
        except BaseException:
            message = ''
        return Line('exit' if isinstance(error, SystemExit) else kind, type(error).__name__, message)

    def define(source, file):
        try:
            exec(compile(source, file, 'exec'), names)
        except BaseException as error:
            return failure('raises', error)
        return Line('ok', '', '')

    def outcome(arguments, text, result):
        try:
            # What was read from the text and is spelled as the text is as it was.
            mutated = write_any(arguments) != text
        except BaseException:
            mutated = True
        mark = 'mutated' if mutated else ''
        if result is None:
            return Line('none', mark, '')
        try:
            return Line('ok', mark, spell(result))
        except BaseException as error:
            return Line('not_json', mark, type(error).__name__ + ': ' + readable(error))

    extra = [0]

    # As deep from either of those below, so that recursion ends alike; how many calls deeper is set once. Those are made
    # through a built-in each: recursion through built-ins has a limit of its own.
    def run(deeper, entry, texts):
        if deeper:
            return next(map(run, [deeper - 1], [entry], [texts]))
        told = []
        for text in texts:
            arguments = read(text)
            try:
                result = names[entry](**arguments)
            except BaseException as error:
                told.append(failure('raises', error).text)
            else:
                told.append(outcome(arguments, text, result).text)
        return told

    def call(entry, text):
        return Line(*run(extra[0], entry, [text]))

    def calls(entry, texts):
        return Line(write_any(run(extra[0], entry, texts)))

    seen = set()

    def draw(entry, wanted, calls):
        found, last, used = [], 'ok\n', 0
        while len(found) < wanted and used < calls:
            used += 1
            try:
                value = names[entry]()
            except BaseException as error:
                last = failure('raises', error).text
                continue
            if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
                last = 'no_object\n' + type(value).__name__ + '\n'
                continue
            try:
                text = spell(value)
            except BaseException as error:
                last = 'not_json\n' + type(error).__name__ + '\n' + readable(error)
                continue
            if text not in seen:
                seen.add(text)
                found.append(text)
        return Line(write_any([used, found, last]))

    def seed(number):
        import random
        random.seed(number)

    def shift_clocks(pace):
        import time
        turns = [0]

        def shifted(read, unit):
            def clock():
                turns[0] += 1
                return read() + turns[0] * pace * unit
            return clock

        for name in ('time', 'perf_counter', 'monotonic', 'process_time', 'thread_time'):
            if hasattr(time, name):
                setattr(time, name, shifted(getattr(time, name), 1))
            if hasattr(time, name + '_ns'):
                setattr(time, name + '_ns', shifted(getattr(time, name + '_ns'), 10 ** 9))

    # Objects that have no hash of their own come out of sets by where they lie.
    def shift_addresses(count):
        for _ in range(count):
            id(object())

    def call_deeper(count):
        extra[0] = count

    return define, call, calls, seed, draw, shift_clocks, shift_addresses, call_deeper


_r1ci_define, _r1ci_call, _r1ci_calls, _r1ci_seed, _r1ci_draw, _r1ci_shift_clocks, _r1ci_shift_addresses, _r1ci_call_deeper = _make()
del _make
