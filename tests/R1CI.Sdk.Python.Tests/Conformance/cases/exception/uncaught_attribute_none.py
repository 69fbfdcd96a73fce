class Node:
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
n = Node(1, Node(2))
print(n.next.v)
print(n.next.next.v)
