# Threads that share a counter, thread-local values, names, results collected in a list, events and barriers.
import threading

total, lock, results = 0, threading.Lock(), []


def work(n):
    global total
    for _ in range(n):
        with lock:
            total += 1
    results.append((threading.current_thread().name, n))


threads = [threading.Thread(target=work, args=(n,), name=f'w{n}') for n in (3, 5, 7)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, sorted(results), [t.is_alive() for t in threads], threading.current_thread() is threading.main_thread(), threading.main_thread().name)
local = threading.local(); local.x = 'main'


def other():
    print(hasattr(local, 'x')); local.x = 'thread'; print(local.x)


t = threading.Thread(target=other, daemon=True); t.start(); t.join(); print(local.x, t.daemon, t.name.startswith('Thread-'), '(other)' in t.name)


class Square(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n, self.result = n, None

    def run(self):
        self.result = self.n ** 2


squares = [Square(n) for n in range(4)]
[s.start() for s in squares]; [s.join() for s in squares]; print([s.result for s in squares])
e = threading.Event(); print(e.is_set(), e.set(), e.wait(), e.clear(), e.wait(0.01))
r = threading.RLock()
with r, r:
    print('twice', lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.release())
s = threading.Semaphore(2); print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.release()); b = threading.BoundedSemaphore(1)
for bad in (b.release, lock.release, threading.Thread().join, lambda: threads[0].start(), lambda: threading.Semaphore(-1), lambda: threading.current_thread().join(), lambda: threading.Thread(target=work, group=5), lambda: lock.acquire(False, 5)):
    try:
        print(bad())
    except Exception as err:
        print(type(err).__name__, err)
