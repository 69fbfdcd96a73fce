import queue, threading
q = queue.Queue(2); q.put(1); q.put(2); print(q.full(), q.empty(), q.qsize(), q.maxsize, q.get(), q.get_nowait())
for f in (lambda: q.get(block=False), lambda: q.get(timeout=0.01), lambda: q.get_nowait(), lambda: queue.Queue(1).put_nowait(1), lambda: q.task_done() or q.task_done() or q.task_done(), lambda: q.get(timeout=-1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
q.put(1); q.put(2)
try: q.put(3, block=False)
except queue.Full: print('full')
l = queue.LifoQueue(); [l.put(i) for i in range(3)]; print([l.get() for _ in range(3)])
p = queue.PriorityQueue(); [p.put(x) for x in [(3, 'c'), (1, 'a'), (2, 'b')]]; print([p.get()[1] for _ in range(3)])
s = queue.SimpleQueue(); s.put('x'); print(s.qsize(), s.get(), s.empty())
r = queue.Queue(); out = []
def worker():
    while True:
        item = r.get()
        if item is None: break
        out.append(item * 2); r.task_done()
for i in range(3): r.put(i)
r.put(None); t = threading.Thread(target=worker); t.start(); t.join(); print(out, t.is_alive(), r.unfinished_tasks)
p.put((1, {})); p.put((0, {})); 
try: p.put((1, {}))
except TypeError as e: print(e)
