import weakref
class Node:
    pass
n = Node()
r = weakref.ref(n, lambda _: print("gone"))
del n
print(r() is None)
