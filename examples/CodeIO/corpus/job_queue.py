from collections import deque


def average_wait(durations: list[int]) -> float:
    """Average time a job waits when the shortest jobs are run first."""
    if not durations:
        return 0.0
    clock = 0
    waited = 0
    for d in sorted(durations):
        waited += clock
        clock += d
    return round(waited / len(durations), 3)


def round_robin(bursts: dict[str, int], quantum: int = 3) -> list[str]:
    """Names of the jobs in the order in which they finish.

    Every job gets ``quantum`` ticks, then goes to the back of the queue with what
    is left of it. Jobs with nothing to do finish when their turn comes.
    """
    quantum = max(1, quantum)
    queue = deque(bursts.items())
    finished = []
    while queue:
        name, left = queue.popleft()
        left -= quantum
        if left > 0:
            queue.append((name, left))
        else:
            finished.append(name)
    return finished


def two_printers(pages):
    """Send each document (its number of pages) to the printer that has less to do.

    Returns the pages that each of the two printers has to print; the left one
    wins ties.
    """
    left = right = 0
    for p in pages:
        if left <= right:
            left += p
        else:
            right += p
    return [left, right]
