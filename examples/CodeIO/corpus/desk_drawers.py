"""Memories that forget."""

from collections import OrderedDict, deque


class Drawer:
    """Holds a few papers; the one not touched for longest falls out."""

    def __init__(self, size: int):
        self.size = max(size, 1)
        self.papers: OrderedDict = OrderedDict()
        self.misses = 0

    def want(self, paper) -> None:
        if paper in self.papers:
            self.papers.move_to_end(paper)
            return
        self.misses += 1
        self.papers[paper] = True
        if len(self.papers) > self.size:
            self.papers.popitem(last=False)


def drawer_misses(papers: list[str], size: int = 3) -> dict:
    """How often a paper had to be fetched, and what lies in the drawer now, oldest first."""
    drawer = Drawer(size)
    for paper in papers:
        drawer.want(paper)
    return {"misses": drawer.misses, "inside": list(drawer.papers)}


def emergency_room(patients: list[str], urgent: list[str], beds: int = 2) -> list[str]:
    """Order of treatment: whoever is urgent overtakes all who are not, but not each other.

    ``beds`` patients are called at once before anybody else has come in; after that one
    is called for each who arrives.
    """
    fast: deque = deque()
    slow: deque = deque()
    called = []
    for number, patient in enumerate(patients):
        (fast if patient in urgent else slow).append(patient)
        if number >= beds:
            called.append((fast or slow).popleft())
    return called + list(fast) + list(slow)


def undo_history(actions: list[str]) -> str:
    """Text after typing words and using 'undo' and 'redo'; a new word forgets what was undone."""
    done: list[str] = []
    undone: list[str] = []
    for action in actions:
        if action == "undo":
            if done:
                undone.append(done.pop())
        elif action == "redo":
            if undone:
                done.append(undone.pop())
        else:
            done.append(action)
            undone.clear()
    return " ".join(done)
