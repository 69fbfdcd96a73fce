# All tokens at once from the binary buffer, consumed by an iterator; answers joined and written once.
import sys
from collections import defaultdict


def main():
    data = sys.stdin.buffer.read().split()
    it = iter(data)
    out = []
    t = int(next(it))
    for _ in range(t):
        n, m = int(next(it)), int(next(it))
        adj = [[] for _ in range(n + 1)]
        for _ in range(m):
            u, v = int(next(it)), int(next(it))
            adj[u].append(v)
            adj[v].append(u)
        color = [-1] * (n + 1)
        ok, components = True, 0
        for start in range(1, n + 1):
            if color[start] != -1:
                continue
            components += 1
            color[start] = 0
            stack = [start]
            while stack:
                u = stack.pop()
                for v in adj[u]:
                    if color[v] == -1:
                        color[v] = color[u] ^ 1
                        stack.append(v)
                    elif color[v] == color[u]:
                        ok = False
        out.append(f"{'YES' if ok else 'NO'} {components} {''.join(map(str, color[1:]))}")
    words = defaultdict(int)
    for w in it:
        words[w] += 1
        words[w.decode().upper()] += 1
    out.extend(f'{k!r}:{v}' for k, v in sorted(words.items(), key=lambda kv: (-kv[1], str(kv[0]))))
    sys.stdout.write('\n'.join(out) + '\n')
    print(next(it, 'exhausted'), data[0], data[0] + b'!', float(data[1]), data[-1][:2])


main()
