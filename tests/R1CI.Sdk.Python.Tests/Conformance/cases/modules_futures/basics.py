from concurrent.futures import ThreadPoolExecutor, as_completed, wait, Future, ProcessPoolExecutor, CancelledError
import concurrent.futures

def sq(x):
    return x * x

with ThreadPoolExecutor(max_workers=3) as ex:
    print(list(ex.map(sq, range(5))), ex.submit(pow, 2, 10).result())
    fs = [ex.submit(sq, i) for i in range(4)]
    print(sorted(f.result() for f in as_completed(fs)), all(f.done() for f in fs))
    done, pending = wait(fs)
    print(len(done), len(pending))
    bad = ex.submit(lambda: 1 / 0)
    print(type(bad.exception()).__name__)
    try:
        bad.result()
    except ZeroDivisionError as e:
        print(e)
    named = {ex.submit(sq, i): i for i in (3, 4)}
    print(sorted((named[f], f.result()) for f in concurrent.futures.as_completed(named)))
try:
    ex.submit(sq, 1)
except RuntimeError as e:
    print(e)
f = Future()
f.add_done_callback(lambda fut: print('callback', fut.result()))
print(f.done(), f.running())
f.set_result(5)
print(f.result(), f.cancel())
g = Future()
print(g.cancel(), g.cancelled())
try:
    g.result()
except CancelledError as e:
    print('cancelled')
try:
    ThreadPoolExecutor(max_workers=0)
except ValueError as e:
    print(e)
