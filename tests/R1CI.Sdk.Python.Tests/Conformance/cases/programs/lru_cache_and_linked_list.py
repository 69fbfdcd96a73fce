class Node:
    __slots__ = ('key', 'value', 'prev', 'next')
    def __init__(self, key=None, value=None): self.key, self.value, self.prev, self.next = key, value, None, None
class LRU:
    def __init__(self, size):
        self.size, self.map = size, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def _front(self, n):
        n.prev, n.next = self.head, self.head.next
        self.head.next.prev = n
        self.head.next = n
    def __getitem__(self, key):
        if key not in self.map:
            self.misses += 1
            raise KeyError(key)
        self.hits += 1
        n = self.map[key]
        self._unlink(n); self._front(n)
        return n.value
    def __setitem__(self, key, value):
        if key in self.map:
            n = self.map[key]; n.value = value
            self._unlink(n)
        else:
            if len(self.map) >= self.size:
                last = self.tail.prev
                self._unlink(last)
                del self.map[last.key]
            n = self.map[key] = Node(key, value)
        self._front(n)
    def __iter__(self):
        n = self.head.next
        while n is not self.tail:
            yield n.key, n.value
            n = n.next
    def __len__(self): return len(self.map)
    def __repr__(self): return f'LRU({", ".join(f"{k}={v}" for k, v in self)})'
c = LRU(3)
for i, k in enumerate('abcd'): c[k] = i
print(c, len(c))
print(c['b'], c)
c['c'] = 'new'; c['e'] = 9
print(c, list(c), dict(c))
for k in 'abx':
    try:
        print(k, c[k])
    except KeyError as e:
        print('miss', e)
print(c.hits, c.misses, 'c' in dict(c))
def reverse(head):
    prev = None
    while head: head.next, prev, head = prev, head, head.next
    return prev
def build(xs):
    head = None
    for x in reversed(xs):
        n = Node(x); n.next = head; head = n
    return head
def show(n):
    out = []
    while n: out.append(n.key); n = n.next
    return out
def merge(a, b):
    dummy = tail = Node()
    while a and b:
        if a.key <= b.key: tail.next, a = a, a.next
        else: tail.next, b = b, b.next
        tail = tail.next
    tail.next = a or b
    return dummy.next
print(show(reverse(build([1, 2, 3, 4]))), show(merge(build([1, 4, 6]), build([2, 3, 7, 8]))), show(build([])))
try:
    Node().other = 1
except AttributeError as e:
    print(e)
