# Containers written by hand beside the library's: LRU caches, a linked list, a trie, a heap with removal, a matrix of defaults.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, abc, defaultdict, deque
import heapq


class LRU:
    def __init__(self, capacity):
        self.capacity, self.data = capacity, OrderedDict()
        self.hits = self.misses = 0

    def __getitem__(self, key):
        try:
            self.data.move_to_end(key)
        except KeyError:
            self.misses += 1
            return -1
        self.hits += 1
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            print('evict', self.data.popitem(last=False))


class Linked(abc.MutableSequence):
    class Node:
        __slots__ = 'value', 'next'

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head = self.Node(None)
        self.extend(items)

    def _before(self, i):
        if i < 0:
            i += len(self)
        node = self.head
        while node and i > 0:
            node, i = node.next, i - 1
        if node is None or i < 0:
            raise IndexError('linked index out of range')
        return node

    def __len__(self):
        n, node = 0, self.head.next
        while node:
            n, node = n + 1, node.next
        return n

    def __getitem__(self, i):
        node = self._before(i).next
        if node is None:
            raise IndexError('linked index out of range')
        return node.value

    def __setitem__(self, i, value):
        self._before(i).next.value = value

    def __delitem__(self, i):
        node = self._before(i)
        node.next = node.next.next

    def insert(self, i, value):
        node = self._before(min(i, len(self)))
        node.next = self.Node(value, node.next)

    def __repr__(self):
        return f'Linked({list(self)})'


class Trie(UserDict):
    def add(self, word):
        node = self.data
        for c in word:
            node = node.setdefault(c, {})
        node['$'] = word
        return self

    def complete(self, start):
        node = self.data
        for c in start:
            node = node.get(c, {})
        stack, out = [node], []
        while stack:
            for k, v in stack.pop().items():
                out.append(v) if k == '$' else stack.append(v)
        return sorted(out)


class Tally(UserList):
    def append(self, item):
        super().append(item)
        self.seen = Counter(self.data)


cache = LRU(2)
cache['a'], cache['b'] = 1, 2
print(cache['a'], cache['x'])
cache['c'] = 3
print(cache['b'], list(cache.data.items()), cache.hits, cache.misses)
xs = Linked([3, 1, 2])
xs.append(9)
xs.insert(0, 7)
xs[1] += 10
del xs[2]
print(xs, len(xs), xs[-1], 9 in xs, xs.index(9), xs.count(7), xs.pop(), xs.pop(0), xs, list(reversed(xs)))
xs += 'ab'
xs.remove('a')
xs.reverse()
print(xs, [*xs], xs == xs, isinstance(xs, abc.Sequence), sorted(Linked([2, 1])))
for bad in (lambda: xs[10], lambda: xs.remove('zzz'), lambda: xs.index(77), lambda: Linked().pop()):
    try:
        bad()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
words = Trie().add('car').add('card').add('care').add('dog')
print(words.complete('car'), words.complete(''), words.complete('x'), len(words), 'c' in words)
t = Tally('aab')
t.append('b')
print(t, t.seen, t + ['z'], t[1:], len(t * 2), type(t[:1]).__name__)
grid = defaultdict(lambda: defaultdict(int))
for r, c in [(0, 1), (1, 1), (0, 1)]:
    grid[r][c] += 1
print({r: dict(row) for r, row in grid.items()}, grid[5][5], len(grid))
settings = ChainMap({'colour': 'red'}, {'colour': 'blue', 'size': 2})
settings['size'] = 3
print(dict(settings), settings.maps, settings.parents['size'], settings.new_child({'x': 1})['colour'])
window = deque(maxlen=3)
print([(window.append(i), sum(window))[1] for i in range(6)], window, window.index(4), window.rotate(1), window)
heap, dead = [5, 1, 4, 1], Counter([1])
heapq.heapify(heap)
alive = []
while heap:
    x = heapq.heappop(heap)
    if dead[x]:
        dead[x] -= 1
    else:
        alive.append(x)
print(alive, dead, Counter('abca') & Counter('aac'), Counter(a=3) - Counter(a=5, b=1), +Counter(x=-1, y=2))
