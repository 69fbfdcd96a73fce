# Word statistics of a text from standard input: normalising, counting with ties, histograms, palindromes, wrapping.
import string
import sys
import textwrap
from collections import Counter, OrderedDict

text = sys.stdin.read()
lines = text.splitlines()
print(len(text), len(lines), len(text.split()), text.count('\n'), sum(map(len, lines)))
table = str.maketrans(string.ascii_uppercase, string.ascii_lowercase, string.punctuation.replace("'", ''))
words = text.translate(table).split()
counts = Counter(words)
print(counts.most_common(5), len(counts), counts.total())
longest = max(words, key=len)
print(longest, sorted(set(words), key=lambda w: (-len(w), w))[:4], min(counts.items(), key=lambda kv: (kv[1], kv[0])))
letters = Counter(c for c in text.casefold() if c.isalpha())
top = letters.most_common(6)
for letter, n in top:
    print(f"{letter} {'#' * round(n / top[0][1] * 20):<20}|{n:3d} {n / sum(letters.values()):6.2%}")
by_length = OrderedDict()
for w in words:
    by_length.setdefault(len(w), []).append(w)
by_length.move_to_end(3, last=False)
print({k: len(v) for k, v in by_length.items()}, next(reversed(by_length)))
sentences = [s.strip() for s in text.replace('?', '.').replace('!', '.').split('.') if s.strip()]
print([len(s.split()) for s in sentences], sentences[-1].partition(' ')[::2])
print(' '.join(w.capitalize() if i % 2 else w.swapcase() for i, w in enumerate(lines[0].split())))
print(*textwrap.wrap(' '.join(text.split()), width=38, initial_indent='* ', subsequent_indent='  '), sep='\n')


def is_palindrome(s):
    s = [c for c in s.lower() if c.isalnum()]
    return s == s[::-1]


print([line for line in lines if line and is_palindrome(line)], is_palindrome(''))
print(lines[1].title(), '|', lines[1].center(50, '-'), '|', lines[1].zfill(40), '|', lines[1].expandtabs(4))
print([w for w in words if w.startswith(('th', 'a')) and not w.endswith('t')][:8], 'abc'.translate({97: 'x', 98: None}))
caesar = ''.join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in lines[0])
print(caesar, lines[0].isprintable(), lines[2].isspace(), repr(lines[2]), lines[3].split('\t'), lines[3].rsplit(None, 1))
print('é'.encode(), 'ﬁ'.upper(), 'ß'.casefold(), 'İ'.lower().encode('utf-16-be'), [c for c in 'a1½²٣' if c.isdigit()], '٣'.isdecimal())
