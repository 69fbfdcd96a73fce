# --- point
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __add__(self, o):
        return Point(self.x + o.x, self.y + o.y)
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
p = Point(0, 0)
for i in range(300):
    p = p + Point(i, -i)
print(p)
# --- bank_account
class Account:
    def __init__(self, owner):
        self.owner, self.balance, self.log = owner, 0, []
    def deposit(self, n):
        if n <= 0:
            raise ValueError("no")
        self.balance += n
        self.log.append(("in", n))
a = Account("x")
for i in range(200):
    try:
        a.deposit(i % 50 - 5)
    except ValueError:
        pass
print(a.balance, len(a.log))
# --- inheritance
class Shape:
    def area(self):
        return 0
    def describe(self):
        return f"{type(self).__name__} {self.area():.1f}"
class Square(Shape):
    def __init__(self, s):
        self.s = s
    def area(self):
        return self.s ** 2
class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return 3.14159 * self.r ** 2
print([s.describe() for s in [Square(i) if i % 2 else Circle(i) for i in range(80)]][-3:])
# --- linked_list
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
head = None
for i in range(200):
    head = Node(i, head)
prev = None
while head:
    head.next, prev, head = prev, head, head.next
print(prev.value, prev.next.value)
# --- binary_tree
class Tree:
    def __init__(self, v):
        self.v, self.left, self.right = v, None, None
    def insert(self, v):
        side = "left" if v < self.v else "right"
        child = getattr(self, side)
        if child:
            child.insert(v)
        else:
            setattr(self, side, Tree(v))
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.v
        if self.right:
            yield from self.right
t = Tree(50)
for i in range(100):
    t.insert(i * 37 % 101)
print(list(t)[:8], sum(t))
# --- properties
class Temperature:
    def __init__(self, c):
        self.celsius = c
    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9
t = Temperature(0)
for i in range(150):
    t.fahrenheit = t.fahrenheit + 1
print(round(t.celsius, 6))
# --- dataclass
from dataclasses import dataclass, field
@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False)
print(sorted(Item(i * 7 % 31, f"i{i}") for i in range(60))[:2], Item(1, "a") == Item(1, "b"))
# --- comparison_methods
class Version:
    def __init__(self, s):
        self.parts = tuple(map(int, s.split(".")))
    def __lt__(self, o):
        return self.parts < o.parts
    def __eq__(self, o):
        return self.parts == o.parts
    def __hash__(self):
        return hash(self.parts)
vs = [Version(f"{i % 3}.{i % 7}.{i % 5}") for i in range(100)]
print(sorted(vs)[0].parts, len(set(vs)), max(vs).parts)
# --- context_manager
class Timer:
    opened = 0
    def __enter__(self):
        Timer.opened += 1
        return self
    def __exit__(self, *exc):
        return exc[0] is KeyError
for i in range(150):
    with Timer() as t:
        if i % 10 == 0:
            raise KeyError(i)
print(Timer.opened)
# --- stack_and_queue
class Stack:
    def __init__(self):
        self._items = []
    def push(self, x):
        self._items.append(x)
    def pop(self):
        return self._items.pop()
    def __len__(self):
        return len(self._items)
    def __bool__(self):
        return bool(self._items)
s = Stack()
for i in range(300):
    s.push(i)
    if i % 3 == 0:
        s.pop()
print(len(s), s.pop())
