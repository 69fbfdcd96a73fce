class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for x in items:
            self.append(x)
    def append(self, v):
        node = Node(v)
        if not self.head:
            self.head = node
        else:
            cur = self.head
            while cur.next:
                cur = cur.next
            cur.next = node
        self.size += 1
    def reverse(self):
        prev, cur = None, self.head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
    def __iter__(self):
        cur = self.head
        while cur:
            yield cur.value
            cur = cur.next
    def __len__(self):
        return self.size
    def __repr__(self):
        return ' -> '.join(map(repr, self)) or 'empty'
l = LinkedList([1, 2, 3])
l.append('x')
print(l, len(l), list(l), 2 in l)
l.reverse()
print(l, LinkedList())
class Tree:
    def __init__(self, v):
        self.v, self.l, self.r = v, None, None
    def insert(self, v):
        side = 'l' if v < self.v else 'r'
        child = getattr(self, side)
        if child:
            child.insert(v)
        else:
            setattr(self, side, Tree(v))
    def walk(self):
        if self.l:
            yield from self.l.walk()
        yield self.v
        if self.r:
            yield from self.r.walk()
    def depth(self):
        return 1 + max((c.depth() for c in (self.l, self.r) if c), default=0)
t = Tree(50)
for v in [30, 70, 20, 40, 60, 80, 10]:
    t.insert(v)
print(list(t.walk()), t.depth())
