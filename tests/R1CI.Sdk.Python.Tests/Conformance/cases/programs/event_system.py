from collections import defaultdict
from functools import wraps, partial
class Signal:
    def __init__(self, name): self.name, self._slots = name, []
    def connect(self, fn=None, *, priority=0):
        if fn is None: return partial(self.connect, priority=priority)
        self._slots.append((priority, len(self._slots), fn))
        self._slots.sort(key=lambda s: (-s[0], s[1]))
        return fn
    def disconnect(self, fn):
        before = len(self._slots)
        self._slots = [s for s in self._slots if s[2] is not fn]
        if len(self._slots) == before: raise ValueError(f'{fn.__name__} is not connected to {self.name}')
    def __call__(self, *args, **kw):
        results, errors = [], []
        for _, _, fn in list(self._slots):
            try:
                results.append(fn(*args, **kw))
            except Exception as e:
                errors.append(e)
        if errors: raise ExceptionGroup(f'{self.name} failed', errors)
        return results
class Bus:
    def __init__(self): self.signals = defaultdict(lambda: None)
    def __getattr__(self, name):
        if name.startswith('_'): raise AttributeError(name)
        if self.signals[name] is None: self.signals[name] = Signal(name)
        return self.signals[name]
bus = Bus()
@bus.saved.connect
def log(doc): return f'logged {doc}'
@bus.saved.connect(priority=5)
def first(doc): return f'first {doc}'
@bus.saved.connect
def broken(doc):
    if doc == 'bad': raise ValueError('broken handler')
    return None
@bus.saved.connect
def also(doc):
    if doc == 'bad': raise KeyError(doc)
print(bus.saved('report'))
try:
    bus.saved('bad')
except* ValueError as eg:
    print('values', [str(e) for e in eg.exceptions])
except* KeyError as eg:
    print('keys', eg.exceptions)
bus.saved.disconnect(log)
print(bus.saved('again'), bus.other())
try:
    bus.saved.disconnect(log)
except ValueError as e:
    print(e)
try:
    bus._private
except AttributeError as e:
    print(e)
def counted(f):
    @wraps(f)
    def wrapper(*a, **k):
        wrapper.calls += 1
        return f(*a, **k)
    wrapper.calls = 0
    return wrapper
@counted
def ping(): "Pings."; return 'pong'
ping(); ping()
print(ping.calls, ping.__name__, ping.__doc__, sorted(bus.signals))
