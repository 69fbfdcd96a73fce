from graphlib import TopologicalSorter, CycleError
t = TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'a'}}); print(list(t.static_order())[0], list(TopologicalSorter({3: [2], 2: [1]}).static_order()), list(TopologicalSorter().static_order()))
s = TopologicalSorter(); s.add('x', 'y', 'z'); s.add('y', 'z'); s.prepare(); print(s.is_active(), s.get_ready(), s.get_ready(), s.done('z'), s.get_ready(), bool(s)); s.done('y'); print(s.get_ready()); s.done('x'); print(s.is_active())
try: list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as e: print(e.args[0], len(e.args[1]), e.args[1][0] == e.args[1][-1])
for f in (lambda: s.add('q'), lambda: s.prepare(), lambda: s.done('nope'), lambda: s.done('x'), lambda: TopologicalSorter({1: [2]}).get_ready(), lambda: TopologicalSorter({[]: 1})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
