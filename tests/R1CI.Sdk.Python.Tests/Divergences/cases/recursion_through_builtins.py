import sys
def depth(n):
    try:
        return max([n], key=lambda _: 0) if n > 5000 else list(map(depth, [n + 1]))[0]
    except RecursionError:
        return n
print(depth(0))
