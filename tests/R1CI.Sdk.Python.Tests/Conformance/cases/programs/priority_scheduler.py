# Schedulers: round robin, shortest job first, priorities with ageing; a Gantt line and averages for each.
import heapq
from collections import deque
from dataclasses import dataclass, field


@dataclass
class Job:
    name: str
    arrival: int
    burst: int
    priority: int = 0
    left: int = field(init=False, repr=False)
    finished: int = field(init=False, default=-1)

    def __post_init__(self):
        self.left = self.burst

    turnaround = property(lambda self: self.finished - self.arrival)
    waiting = property(lambda self: self.turnaround - self.burst)


def jobs():
    return [Job('A', 0, 5, 2), Job('B', 1, 3, 1), Job('C', 2, 8, 4), Job('D', 3, 2, 3), Job('E', 30, 1)]


def round_robin(work, quantum):
    waiting, ready, clock = deque(sorted(work, key=lambda j: j.arrival)), deque(), 0
    while waiting or ready:
        while waiting and waiting[0].arrival <= clock:
            ready.append(waiting.popleft())
        if not ready:
            yield '.', waiting[0].arrival - clock
            clock = waiting[0].arrival
            continue
        job = ready.popleft()
        used = min(quantum, job.left)
        yield job.name, used
        clock += used
        job.left -= used
        while waiting and waiting[0].arrival <= clock:
            ready.append(waiting.popleft())
        if job.left:
            ready.append(job)
        else:
            job.finished = clock


def by_key(work, key, preempt=False):
    pending, heap, clock = sorted(work, key=lambda j: j.arrival, reverse=True), [], 0
    while pending or heap:
        if not heap and pending[-1].arrival > clock:
            yield '.', pending[-1].arrival - clock
            clock = pending[-1].arrival
        while pending and pending[-1].arrival <= clock:
            job = pending.pop()
            heapq.heappush(heap, (key(job), job.name, job))
        _, _, job = heapq.heappop(heap)
        used = 1 if preempt else job.left
        yield job.name, used
        clock += used
        job.left -= used
        if job.left:
            heapq.heappush(heap, (key(job), job.name, job))
        else:
            job.finished = clock


def gantt(slices):
    return ''.join(name * length for name, length in slices)


for title, run in {
    'round robin 2': lambda w: round_robin(w, 2),
    'round robin 100': lambda w: round_robin(w, 100),
    'shortest first': lambda w: by_key(w, lambda j: j.burst),
    'shortest left': lambda w: by_key(w, lambda j: j.left, preempt=True),
    'priority': lambda w: by_key(w, lambda j: -j.priority, preempt=True),
    'ratio': lambda w: by_key(w, lambda j: (-round((30 - j.arrival) / j.burst, 3), j.priority)),
}.items():
    work = jobs()
    line = gantt(run(work))
    average = [sum(getattr(j, a) for j in work) / len(work) for a in ('turnaround', 'waiting')]
    print(f'{title:<16}{line}')
    print('', *(f'{j.name}:{j.finished}/{j.turnaround}/{j.waiting}' for j in work), '{:.2f} {:.2f}'.format(*average))
try:
    heapq.heappush([(1, Job('X', 0, 1))], (1, Job('Y', 0, 1)))
except TypeError as e:
    print(e)
print(jobs()[0], jobs()[0] == jobs()[0], max(jobs(), key=lambda j: j.burst).name)
