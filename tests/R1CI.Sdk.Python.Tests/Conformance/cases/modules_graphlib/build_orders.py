# Static orders, step by step readiness, cycles with their path, repeated nodes, misuse.
from graphlib import CycleError, TopologicalSorter

graph = {'app': {'lib', 'net'}, 'lib': {'core'}, 'net': {'core', 'ssl'}, 'ssl': set(), 'doc': []}
order = list(TopologicalSorter(graph).static_order())
print(sorted(order), all(order.index(d) < order.index(n) for n, ds in graph.items() for d in ds))
ts = TopologicalSorter(); ts.add('d', 'b', 'c'); ts.add('b', 'a'); ts.add('c', 'a'); ts.add('b', 'a'); ts.add('lonely')
ts.prepare(); level = 0
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(level, ready, bool(ts))
    ts.done(*ready)
    level += 1
print(ts.get_ready(), bool(ts), list(TopologicalSorter({}).static_order()), list(TopologicalSorter({1: [2], 2: [3]}).static_order()))
for cyclic in ({'a': ['b'], 'b': ['c'], 'c': ['a']}, {'x': ['x']}, {1: [2], 2: [1], 3: []}):
    try:
        list(TopologicalSorter(cyclic).static_order())
    except CycleError as e:
        print(e.args[0], sorted(map(str, set(e.args[1]))), e.args[1][0] == e.args[1][-1], isinstance(e, ValueError))
t = TopologicalSorter({2: [1]})
for bad in (lambda: t.get_ready(), lambda: t.done(1), lambda: t.is_active(), lambda: t.prepare(), lambda: t.prepare(), lambda: t.add(5), lambda: t.done(9), lambda: t.done(2), lambda: t.get_ready(), lambda: t.done(1, 1), lambda: t.get_ready(), lambda: t.add([])):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
c = TopologicalSorter({'a': 'b', 'b': 'a', 'free': ''})
try:
    c.prepare()
except CycleError:
    print(c.get_ready())
