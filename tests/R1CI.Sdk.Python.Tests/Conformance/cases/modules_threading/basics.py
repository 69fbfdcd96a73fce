import threading
import sys
import time

results = []
lock = threading.Lock()

def work(n, scale=1):
    with lock:
        results.append(n * scale)

ts = [threading.Thread(target=work, args=(i,), kwargs={'scale': 10}) for i in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(results), [t.is_alive() for t in ts])

class Mine(threading.Thread):
    def __init__(self, x):
        super().__init__(name='mine', daemon=True)
        self.x = x
    def run(self):
        self.result = self.x ** 2
        self.seen = threading.current_thread().name

m = Mine(7)
m.start()
m.join()
print(m.result, m.seen, m.name, m.daemon, threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())

def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)

def main():
    print('deep', deep(5000))

sys.setrecursionlimit(1 << 20)
threading.stack_size(1 << 27)
t = threading.Thread(target=main)
t.start()
t.join()
e = threading.Event()
threading.Thread(target=e.set).start()
print(e.wait(1), e.is_set(), threading.Event().wait(0.001))
s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False))
s.release()
r = threading.RLock()
with r:
    with r:
        print('reentered')
print(lock.locked(), lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.001), lock.locked())
lock.release()
for f in (lambda: lock.release(), lambda: ts[0].start(), lambda: threading.Thread().join(), lambda: threading.BoundedSemaphore(1).release(), lambda: r.release()):
    try:
        f()
    except (RuntimeError, ValueError) as err:
        print(type(err).__name__, err)
data = threading.local()
data.x = 1

def other():
    print(hasattr(data, 'x'))
    data.x = 2

t = threading.Thread(target=other)
t.start()
t.join()
print(data.x, data.__dict__)
c = threading.Condition()
with c:
    c.notify_all()
print(c.wait_for(lambda: True) if c.acquire() else None)
timer = threading.Timer(0.01, lambda: print('timer'))
timer.start()
timer.join()
print(threading.get_ident() == threading.main_thread().ident, threading.enumerate() == [threading.main_thread()])
