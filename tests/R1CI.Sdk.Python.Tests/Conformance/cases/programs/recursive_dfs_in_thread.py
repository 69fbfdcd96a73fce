# The idiom of contest solutions in Python: a deep recursion inside a thread with a raised limit and stack size.
import sys
import threading


def main():
    sys.setrecursionlimit(1 << 25)
    n = 20000
    # A path with a leaf at every node.
    children = [[] for _ in range(2 * n)]
    for i in range(n - 1):
        children[i].append(i + 1)
    for i in range(n):
        children[i].append(n + i)
    size = [0] * (2 * n)
    depth_seen = 0

    def dfs(u, depth):
        nonlocal depth_seen
        depth_seen = max(depth_seen, depth)
        size[u] = 1 + sum([dfs(v, depth + 1) for v in children[u]])
        return size[u]

    print(dfs(0, 0), depth_seen, size[:3], size[n - 1])

    def even(k):
        return True if k == 0 else odd(k - 1)

    def odd(k):
        return False if k == 0 else even(k - 1)

    print(even(15000), odd(15001), sys.getrecursionlimit())

    class Node:
        def __init__(self, value, below=None):
            self.value, self.below = value, below

        def total(self):
            return self.value + (self.below.total() if self.below else 0)

    top = None
    for i in range(10000):
        top = Node(i, top)
    print(top.total())


threading.stack_size(512 * 1024 * 1024)
worker = threading.Thread(target=main)
worker.start()
worker.join()
print(worker.is_alive(), threading.current_thread() is threading.main_thread())
