# String algorithms beside the built-in answers: KMP, Z, Rabin-Karp, Manacher, suffix array, Aho-Corasick, wildcard matching.
from collections import deque
from functools import lru_cache


def prefix(p):
    table, k = [0] * len(p), 0
    for i in range(1, len(p)):
        while k and p[i] != p[k]:
            k = table[k - 1]
        k += p[i] == p[k]
        table[i] = k
    return table


def kmp(text, p):
    table, k, found = prefix(p), 0, []
    for i, c in enumerate(text):
        while k and c != p[k]:
            k = table[k - 1]
        if c == p[k]:
            k += 1
        if k == len(p):
            found.append(i - k + 1)
            k = table[k - 1]
    return found


def z_array(s):
    z, left, right = [len(s)] + [0] * (len(s) - 1), 0, 0
    for i in range(1, len(s)):
        if i < right:
            z[i] = min(right - i, z[i - left])
        while i + z[i] < len(s) and s[z[i]] == s[i + z[i]]:
            z[i] += 1
        if i + z[i] > right:
            left, right = i, i + z[i]
    return z


def rabin_karp(text, p, base=257, mod=(1 << 61) - 1):
    top, goal, h = pow(base, len(p) - 1, mod), 0, 0
    for c in p:
        goal = (goal * base + ord(c)) % mod
    for i, c in enumerate(text):
        if i >= len(p):
            h = (h - ord(text[i - len(p)]) * top) % mod
        h = (h * base + ord(c)) % mod
        if i >= len(p) - 1 and h == goal and text[i - len(p) + 1:i + 1] == p:
            yield i - len(p) + 1


def manacher(s):
    t = '^#' + '#'.join(s) + '#$'
    p, center, right = [0] * len(t), 0, 0
    for i in range(1, len(t) - 1):
        p[i] = min(right - i, p[2 * center - i]) if i < right else 0
        while t[i + p[i] + 1] == t[i - p[i] - 1]:
            p[i] += 1
        if i + p[i] > right:
            center, right = i, i + p[i]
    size, i = max((n, -i) for i, n in enumerate(p))
    start = (-i - size) // 2
    return s[start:start + size]


def suffix_array(s):
    order, rank, k = sorted(range(len(s)), key=s.__getitem__), list(map(ord, s)), 1
    while k < len(s):
        key = lambda i: (rank[i], rank[i + k] if i + k < len(s) else -1)
        order.sort(key=key)
        new = [0] * len(s)
        for a, b in zip(order, order[1:]):
            new[b] = new[a] + (key(a) != key(b))
        rank, k = new, k * 2
    return order


class AhoCorasick:
    def __init__(self, words):
        self.go, self.fail, self.out = [{}], [0], [[]]
        for word in words:
            node = 0
            for c in word:
                node = self.go[node].setdefault(c, len(self.go))
                if node == len(self.go):
                    self.go.append({})
                    self.fail.append(0)
                    self.out.append([])
            self.out[node].append(word)
        queue = deque(self.go[0].values())
        while queue:
            node = queue.popleft()
            for c, child in self.go[node].items():
                queue.append(child)
                f = self.fail[node]
                while f and c not in self.go[f]:
                    f = self.fail[f]
                self.fail[child] = self.go[f].get(c, 0) if self.go[f].get(c, 0) != child else 0
                self.out[child] = self.out[child] + self.out[self.fail[child]]

    def find(self, text):
        node = 0
        for i, c in enumerate(text):
            while node and c not in self.go[node]:
                node = self.fail[node]
            node = self.go[node].get(c, 0)
            for word in self.out[node]:
                yield i - len(word) + 1, word


@lru_cache(maxsize=None)
def matches(text, pattern):
    if not pattern:
        return not text
    if pattern[0] == '*':
        return matches(text, pattern[1:]) or bool(text) and matches(text[1:], pattern)
    return bool(text) and pattern[0] in (text[0], '?') and matches(text[1:], pattern[1:])


text = 'abababcabababdabab'
print(prefix('abababd'), kmp(text, 'abab'), kmp(text, 'abab') == list(rabin_karp(text, 'abab')) == [i for i in range(len(text)) if text.startswith('abab', i)])
print(z_array('aabxaabxcaabx'), text.find('abab', 3), text.rfind('abab'), text.count('abab'), text.index('d'))
print([manacher(s) for s in ('babad', 'cbbd', 'forgeeksskeegfor', 'a', 'abcde')])
print(suffix_array('mississippi'), suffix_array('mississippi') == sorted(range(11), key=lambda i: 'mississippi'[i:]))
print(list(AhoCorasick(['he', 'she', 'his', 'hers', 'er']).find('ushers and his sheers')))
print([matches(t, p) for t, p in [('abcde', 'a*e'), ('abcde', 'a?d*'), ('', '*'), ('', '?'), ('aab', 'c*a*b'), ('a' * 40, '*a' * 10 + 'b')]])
