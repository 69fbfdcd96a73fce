def _make():
    import sys, types
    from json import dumps, loads

    class Line:
        __slots__ = ('text',)

        def __init__(self, *parts):
            self.text = '\n'.join(parts)

        def __repr__(self):
            return self.text

    solution = types.ModuleType('solution')
    sys.modules['solution'] = solution
    names = solution.__dict__

    def spell(value):
        text = dumps(value, allow_nan=False, ensure_ascii=False)
        text.encode('utf-8')
        if dumps(loads(text), allow_nan=False, ensure_ascii=False) != text:
            raise ValueError('two keys of a dictionary are spelled alike in JSON')
        return text

    def failure(kind, error):
        try:
            message = str(error)
        except BaseException:
            message = ''
        return Line('exit' if isinstance(error, SystemExit) else kind, type(error).__name__, message)

    def define(source, file):
        try:
            exec(compile(source, file, 'exec'), names)
        except BaseException as error:
            return failure('raises', error)
        return Line('ok', '', '')

    def call(entry, text):
        arguments = loads(text)
        try:
            result = names[entry](**arguments)
        except BaseException as error:
            return failure('raises', error)
        try:
            mutated = spell(arguments) != text
        except BaseException:
            mutated = True
        mark = 'mutated' if mutated else ''
        if result is None:
            return Line('none', mark, '')
        try:
            return Line('ok', mark, spell(result))
        except BaseException as error:
            return Line('not_json', mark, type(error).__name__ + ': ' + str(error))

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
                last = 'not_json\n' + type(error).__name__ + '\n' + str(error)
                continue
            if text not in seen:
                seen.add(text)
                found.append(text)
        return Line(dumps([used, found, last]))

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

    return define, call, seed, draw, shift_clocks


_r1ci_define, _r1ci_call, _r1ci_seed, _r1ci_draw, _r1ci_shift_clocks = _make()
del _make
