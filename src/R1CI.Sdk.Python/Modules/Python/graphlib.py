# Topological order.

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class TopologicalSorter:
    """Orders the nodes of a graph so that each comes after those it depends on."""

    def __init__(self, graph=None):
        self._waiting = {}
        self._followers = {}
        self._ready = None
        self._out = 0
        self._finished = 0
        self._state = {}
        for node, before in (graph or {}).items():
            self.add(node, *before)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._known(node)
        self._waiting[node] += len(predecessors)
        for before in predecessors:
            self._known(before)
            self._followers[before].append(node)

    def _known(self, node):
        if node not in self._waiting:
            self._waiting[node] = 0
            self._followers[node] = []

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, count in self._waiting.items() if count == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        """The nodes of a cycle, the first one again at the end; None when there is none."""
        path, on_path, seen = [], {}, set()
        for start in self._waiting:
            if start in seen:
                continue
            stack = [(start, iter(self._followers[start]))]
            seen.add(start)
            on_path[start] = len(path)
            path.append(start)
            while stack:
                node, rest = stack[-1]
                for follower in rest:
                    if follower in on_path:
                        return path[on_path[follower]:] + [follower]
                    if follower not in seen:
                        seen.add(follower)
                        on_path[follower] = len(path)
                        path.append(follower)
                        stack.append((follower, iter(self._followers[follower])))
                        break
                else:
                    stack.pop()
                    path.pop()
                    del on_path[node]
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        ready, self._ready = tuple(self._ready), []
        for node in ready:
            self._state[node] = 'out'
        self._out += len(ready)
        return ready

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._out or bool(self._ready)

    __bool__ = is_active

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._waiting:
                raise ValueError(f"node {node!r} was not added using add()")
            state = self._state.get(node)
            if state is None:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if state == 'done':
                raise ValueError(f"node {node!r} was already marked done")
            self._state[node] = 'done'
            self._finished += 1
            for follower in self._followers[node]:
                self._waiting[follower] -= 1
                if self._waiting[follower] == 0:
                    self._ready.append(follower)

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)
