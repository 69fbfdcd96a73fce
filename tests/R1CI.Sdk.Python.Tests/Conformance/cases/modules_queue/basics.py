import queue
from queue import Queue, PriorityQueue, LifoQueue, Empty, Full, SimpleQueue

for cls in (Queue, LifoQueue, PriorityQueue):
    q = cls()
    for x in (3, 1, 2):
        q.put(x)
    print(cls.__name__, q.qsize(), q.empty(), [q.get() for _ in range(3)], q.empty())
pq = PriorityQueue()
pq.put((2, 'b'))
pq.put((1, 'a'))
pq.put_nowait((3, 'c'))
while not pq.empty():
    print(pq.get()[1], end=' ')
print()
b = Queue(maxsize=2)
b.put(1)
b.put(2)
print(b.full(), b.maxsize)
for f in (lambda: b.put(3, block=False), lambda: b.put_nowait(3), lambda: Queue().get_nowait(), lambda: Queue().get(block=False), lambda: Queue().get(timeout=0.01), lambda: b.put(9, timeout=0.01)):
    try:
        f()
    except (Empty, Full) as e:
        print(type(e).__name__)
b.get()
b.task_done()
b.get()
b.task_done()
b.join()
try:
    b.task_done()
except ValueError as e:
    print(e)
s = SimpleQueue()
s.put('x')
print(s.get(), s.empty(), s.qsize(), queue.Empty is Empty)
