# A pool's workers sleep side by side: results come as they are ready, the pool takes as long as its longest chain.
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, as_completed, wait


def nap(seconds):
    time.sleep(seconds)
    return seconds


begin = time.perf_counter()
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(nap, seconds): str(seconds) for seconds in (0.3, 0.1, 0.2)}
    for future in as_completed(futures):
        print(futures[future], future.result(), future.done())
print(round(time.perf_counter() - begin, 1))

begin = time.perf_counter()
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(nap, [0.1] * 4)))
    done, left = wait([pool.submit(nap, 0.1), pool.submit(nap, 0.3)], return_when=FIRST_COMPLETED)
    print(len(done), len(left), [future.running() for future in left])
print(round(time.perf_counter() - begin, 1))

with ThreadPoolExecutor(1) as pool:
    slow, waiting = pool.submit(nap, 0.1), pool.submit(nap, 0.1)
    print(slow.cancel(), waiting.cancel(), waiting.cancelled(), slow.running())
    try:
        slow.result(timeout=0.01)
    except TimeoutError as error:
        print(type(error).__name__)
    failing = pool.submit(int, 'x')
    try:
        failing.result()
    except ValueError as error:
        print(error, failing.exception() is error)
    failing.add_done_callback(lambda future: print('called back', future is failing))
try:
    pool.submit(nap, 1)
except RuntimeError as error:
    print(error)
