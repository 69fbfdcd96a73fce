"""Order of work on a building site."""


def order_tasks(needs: dict[str, list[str]]) -> list[str]:
    """Put tasks in an order in which everything needed comes first.

    Of several tasks that are ready, the first in the alphabet goes first. Tasks on a
    circle can never start and are left out.

    >>> order_tasks({"roof": ["walls"], "walls": ["floor"], "floor": []})
    ['floor', 'walls', 'roof']
    """
    waiting = {task: set(before) for task, before in needs.items()}
    for before in needs.values():
        for task in before:
            waiting.setdefault(task, set())
    done = []
    while True:
        ready = sorted(t for t, before in waiting.items() if not before)
        if not ready:
            return done
        task = ready[0]
        done.append(task)
        del waiting[task]
        for before in waiting.values():
            before.discard(task)


def site_days(durations: dict[str, int], needs: dict[str, list[str]]) -> int:
    """Days until the last task is done if there are enough hands for everything.

    Tasks that ``needs`` does not mention can start at once.
    """
    finish: dict[str, int] = {}

    def finish_of(task: str, path: tuple) -> int:
        if task in path:
            raise ValueError(f"{task} waits for itself")
        if task not in finish:
            start = max((finish_of(b, path + (task,)) for b in needs.get(task, [])), default=0)
            finish[task] = start + durations.get(task, 1)
        return finish[task]

    return max((finish_of(t, ()) for t in durations), default=0)


if __name__ == "__main__":
    plan = {"roof": ["walls"], "walls": ["floor"], "paint": ["roof", "walls"]}
    days = {"floor": 3, "walls": 5, "roof": 4, "paint": 2}
    print(order_tasks(plan))
    print(site_days(days, plan))
