from graphlib import TopologicalSorter, CycleError
g = {'D': {'B', 'C'}, 'C': {'A'}, 'B': {'A'}}
order = list(TopologicalSorter({'D': ['B', 'C'], 'C': ['A'], 'B': ['A']}).static_order())
print(order)
ts = TopologicalSorter()
ts.add('x', 'y')
ts.add('z', 'y', 'x')
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready)
    ts.done(*ready)
try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as e:
    print(type(e).__name__, e.args[0], len(e.args[1]))
for f in (lambda: ts.add('q'), lambda: ts.prepare(), lambda: TopologicalSorter().get_ready(), lambda: ts.done('nope'), lambda: ts.done('x')):
    try:
        f()
    except ValueError as e:
        print(e)
