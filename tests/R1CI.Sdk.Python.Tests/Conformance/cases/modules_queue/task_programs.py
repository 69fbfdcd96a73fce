# Queues in one thread: order, limits, task counting, priorities with ties, the exceptions.
import queue
from dataclasses import dataclass, field

q = queue.Queue(maxsize=2)
q.put('a'); q.put('b', block=False); print(q.qsize(), q.full(), q.empty(), q.maxsize)
for attempt in (lambda: q.put_nowait('c'), lambda: q.put('c', timeout=0.01), lambda: q.put('c', timeout=-1)):
    try:
        attempt()
    except (queue.Full, ValueError) as e:
        print(type(e).__name__, e)
print(q.get(), q.get_nowait(), q.unfinished_tasks)
for attempt in (q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(False), lambda: q.get(timeout=-2)):
    try:
        attempt()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)
q.task_done(); q.task_done(); q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = queue.PriorityQueue()
for job in (Job(3, 'sweep'), Job(1, 'wake'), Job(2, 'eat')):
    jobs.put(job)
print([jobs.get().name for _ in range(jobs.qsize())])
stack = queue.LifoQueue(); [stack.put(x) for x in 'abc']; print(''.join(stack.get() for _ in range(3)), stack.empty())
simple = queue.SimpleQueue(); simple.put(1); simple.put(2, True, 5); print(simple.qsize(), simple.get(), simple.get_nowait(), simple.empty())
try:
    simple.get_nowait()
except queue.Empty as e:
    print(repr(e), issubclass(queue.Empty, Exception))
pairs = queue.PriorityQueue(); pairs.put((1, 'b')); pairs.put((1, 'a')); pairs.put((0, 'z')); print([pairs.get() for _ in range(3)], list(pairs.queue))
try:
    pairs.put((1, {})); pairs.put((1, {}))
except TypeError as e:
    print(e)
