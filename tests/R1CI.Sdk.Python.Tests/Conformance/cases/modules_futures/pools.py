# Submitting, mapping, exceptions, callbacks, completion order, cancelled and finished futures.
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, InvalidStateError


def half(n):
    if n % 2:
        raise ValueError(f'{n} is odd')
    return n // 2


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(half, n): n for n in range(5)}
    for f in sorted(as_completed(futures), key=futures.get):
        print(futures[f], f.done(), f.exception() or f.result())
    print(list(pool.map(half, [2, 4, 6])), list(pool.map(pow, (2, 3), (3, 2))), sum(pool.map(len, ['a', 'bb'], chunksize=2)))
    try:
        for value in pool.map(half, [8, 3, 4]):
            print(value)
    except ValueError as e:
        print('map', e)
    done, pending = wait([pool.submit(half, 4), pool.submit(half, 6)]); print(sorted(f.result() for f in done), pending)
    seen = []; f = pool.submit(half, 10); f.add_done_callback(lambda f: seen.append(f.result())); print(f.result(timeout=5), seen, f.running(), f.cancel(), f.cancelled())
try:
    pool.submit(half, 2)
except RuntimeError as e:
    print(e)
own = Future(); print(own.done(), own.cancelled(), own.set_running_or_notify_cancel(), own.running()); own.set_result('v'); print(own.result(), own.exception(), own.done())
gone = Future(); print(gone.cancel(), gone.cancelled())
for bad in (lambda: own.set_result(2), gone.result, lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(max_workers='a')):
    try:
        print(bad())
    except (InvalidStateError, CancelledError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(' at 0x')[0].split('<')[0])
