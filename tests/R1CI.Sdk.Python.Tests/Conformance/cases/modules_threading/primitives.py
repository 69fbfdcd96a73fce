import threading, time
log = []
def work(n, k=0): log.append((n, k, threading.current_thread().name))
ts = [threading.Thread(target=work, args=(i,), kwargs={'k': i * 2}, name=f't{i}') for i in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(sorted(log), [t.is_alive() for t in ts], ts[0].name, ts[0].daemon, threading.active_count(), threading.main_thread().name, threading.current_thread() is threading.main_thread())
class T(threading.Thread):
    def __init__(self): super().__init__(daemon=True); self.result = None
    def run(self): self.result = 42
t = T(); t.start(); t.join(); print(t.result, t.daemon, isinstance(t.ident, int))
l = threading.Lock(); print(l.acquire(), l.locked(), l.acquire(False), l.release(), l.locked())
with l: print('held', l.locked())
r = threading.RLock(); r.acquire(); r.acquire(); r.release(); r.release()
e = threading.Event(); print(e.is_set(), e.wait(0.01), e.set(), e.wait(), e.clear(), e.is_set())
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.release(), s.acquire(timeout=0.01))
b = threading.BoundedSemaphore(1)
loc = threading.local(); loc.x = 1; seen = []
def look(): seen.append(hasattr(loc, 'x'))
t = threading.Thread(target=look); t.start(); t.join(); print(seen, loc.x)
c = threading.Condition()
with c: c.notify_all(); print(c.wait_for(lambda: True), c.wait(0.01))
counter = 0
def inc():
    global counter
    for _ in range(1000):
        with l: counter += 1
ts = [threading.Thread(target=inc) for _ in range(4)]; [t.start() for t in ts]; [t.join() for t in ts]; print(counter)
for f in (lambda: l.release(), lambda: b.release(), lambda: t.start(), lambda: threading.Thread(target=5, args=1) and 'made', lambda: threading.Thread().join(), lambda: threading.Thread(group=1), lambda: threading.Semaphore(-1), lambda: threading.current_thread().join(), lambda: r.release(), lambda: c.notify()):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
tm = threading.Timer(0.01, lambda: log.append('timer')); tm.start(); tm.join(); print(log[-1])
ba = threading.Barrier(1); print(ba.wait(), ba.parties, ba.broken)
print(repr(threading.Thread(name='n')), threading.stack_size(), threading.get_ident() == threading.main_thread().ident)
