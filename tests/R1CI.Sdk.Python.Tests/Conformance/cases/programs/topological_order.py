# Course planning: topological order by Kahn's algorithm and by depth-first search, and the cycle that prevents one.
from collections import defaultdict, deque


class CycleError(Exception):
    def __init__(self, cycle):
        super().__init__(f"cycle: {' -> '.join(cycle)}")
        self.cycle = cycle


class Planner:
    def __init__(self, text):
        self.needs = defaultdict(set)
        for line in text.strip().splitlines():
            course, _, rest = line.partition(':')
            self.needs[course.strip()].update(filter(None, map(str.strip, rest.split(','))))
        for names in list(self.needs.values()):
            for name in names:
                self.needs[name]

    def levels(self):
        left = {k: set(v) for k, v in self.needs.items()}
        ready = deque(sorted(k for k, v in left.items() if not v))
        while ready:
            yield list(ready)
            done = set(ready)
            left = {k: v - done for k, v in left.items() if k not in done}
            ready = deque(sorted(k for k, v in left.items() if not v))
        if left:
            raise CycleError(self.find_cycle(left))

    def find_cycle(self, left):
        node, seen = min(left), []
        while node not in seen:
            seen.append(node)
            node = min(left[node] & left.keys())
        return seen[seen.index(node):] + [node]

    def order(self):
        WHITE, GREY, BLACK = range(3)
        state, result = dict.fromkeys(self.needs, WHITE), []

        def visit(name, trail=()):
            if state[name] == GREY:
                raise CycleError([*trail[trail.index(name):], name])
            if state[name] == WHITE:
                state[name] = GREY
                for other in sorted(self.needs[name]):
                    visit(other, trail + (name,))
                state[name] = BLACK
                result.append(name)

        for name in sorted(self.needs):
            visit(name)
        return result


good = Planner('''
algebra:
analysis: algebra, logic
topology: analysis , sets
sets: logic
measure: analysis,topology
''')
print(*good.levels(), sep='\n')
print(good.order(), len(good.needs))
bad = Planner('a: b\nb: c, d\nc: a\nd:')
try:
    for level in bad.levels():
        print('level', level)
except CycleError as e:
    print(e, e.cycle, e.args)
try:
    bad.order()
except CycleError as e:
    print(type(e).__name__, e.cycle, str(e))
