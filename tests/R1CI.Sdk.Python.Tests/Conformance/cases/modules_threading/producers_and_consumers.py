# Threads that wait for each other: a consumer started before its producer, workers that end with a sentinel, a bounded queue.
import queue
import threading
import time

tasks = queue.Queue()
seen = []


def consume():
    while True:
        item = tasks.get()
        if item is None:
            break
        seen.append(item * item)
        tasks.task_done()


consumer = threading.Thread(target=consume)
consumer.start()
for number in range(5):
    tasks.put(number)
tasks.join()
print(seen, consumer.is_alive())
tasks.put(None)
consumer.join()
print(consumer.is_alive(), threading.active_count(), tasks.unfinished_tasks)


def drain(numbers, results):
    for number in iter(numbers.get, None):
        results.append(number)


numbers, results = queue.Queue(maxsize=2), []
workers = [threading.Thread(target=drain, args=(numbers, results), daemon=True) for _ in range(3)]
for worker in workers:
    worker.start()
for number in range(20):
    numbers.put(number)
for _ in workers:
    numbers.put(None)
for worker in workers:
    worker.join()
print(sorted(results), numbers.empty())


def produce(out, count):
    for number in range(count):
        out.put((count - number, f'task {number}'))
        time.sleep(0.01)
    out.put((99, None))


ordered = queue.PriorityQueue()
producer = threading.Thread(target=produce, args=(ordered, 3))
producer.start()
producer.join()
while (entry := ordered.get())[1] is not None:
    print(entry)
try:
    ordered.get(timeout=0.01)
except queue.Empty as error:
    print('empty', repr(error))
full = queue.Queue(1)
full.put(1)
try:
    full.put(2, timeout=0.01)
except queue.Full as error:
    print('full', repr(error))
