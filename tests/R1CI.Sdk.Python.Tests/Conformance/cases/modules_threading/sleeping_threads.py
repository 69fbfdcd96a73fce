# What sleeping threads do comes in order of time, not of their starts; locks, events, conditions and barriers hold.
import threading
import time

log = []


def nap(name, seconds):
    time.sleep(seconds)
    log.append(name)


begin = time.time()
threads = [threading.Thread(target=nap, args=(name, seconds)) for name, seconds in (('c', 0.3), ('a', 0.1), ('b', 0.2))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(log, round(time.time() - begin, 1))

lock, total = threading.Lock(), 0


def add(amount):
    global total
    with lock:
        before = total
        time.sleep(0.01)
        total = before + amount


threads = [threading.Thread(target=add, args=(n,)) for n in range(10)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(total)

event, condition, items = threading.Event(), threading.Condition(), []


def wait_for_event():
    print('event', event.wait(), event.wait(0.01))


def wait_for_items():
    with condition:
        condition.wait_for(lambda: len(items) >= 2)
        print('items', items)


waiters = [threading.Thread(target=f) for f in (wait_for_event, wait_for_items)]
for waiter in waiters:
    waiter.start()
event.set()
waiters[0].join()
for item in 'xy':
    with condition:
        items.append(item)
        condition.notify_all()
waiters[1].join()

barrier, order = threading.Barrier(3), []


def meet(number):
    time.sleep(number / 50)
    order.append('before')
    barrier.wait()
    order.append('after')


threads = [threading.Thread(target=meet, args=(n,)) for n in range(3)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(order)

timer = threading.Timer(0.05, log.append, ['timer'])
timer.start()
cancelled = threading.Timer(0.05, log.append, ['never'])
cancelled.start()
cancelled.cancel()
timer.join()
print(log[-1], event.wait(0.01), threading.Event().wait(0.01))
own = threading.local()
own.x = 1
threading.Thread(target=lambda: print(hasattr(own, 'x'))).start()
