def to_roman(n):
    if not 0 < n < 4000: raise ValueError(f'{n} is out of range')
    out = ''
    for v, s in ((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')):
        k, n = divmod(n, v)
        out += s * k
    return out
def from_roman(s):
    vals = dict(zip('IVXLCDM', (1, 5, 10, 50, 100, 500, 1000)))
    return sum(-vals[a] if vals[a] < vals.get(b, 0) else vals[a] for a, b in zip(s, s[1:] + ' '))
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for n in (0, 4000, -1):
    try:
        to_roman(n)
    except ValueError as e:
        print(e)
def base(n, b, digits='0123456789abcdefghijklmnopqrstuvwxyz'):
    if n < 0: return '-' + base(-n, b)
    return digits[n] if n < b else base(n // b, b) + digits[n % b]
print(base(255, 2), base(255, 16), base(-255, 36), base(10**20, 7), all(int(base(n, b), b) == n for n in (0, 1, 99, 12345, -77) for b in range(2, 37)))
words = {0: 'zero', 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve', 13: 'thirteen', 15: 'fifteen', 18: 'eighteen'}
tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split()
def say(n):
    if n in words: return words[n]
    if n < 20: return words[n - 10] + 'teen'
    if n < 100: return tens[n // 10 - 2] + ('-' + words[n % 10] if n % 10 else '')
    if n < 1000: return words[n // 100] + ' hundred' + (' and ' + say(n % 100) if n % 100 else '')
    for size, name in ((10**9, 'billion'), (10**6, 'million'), (1000, 'thousand')):
        if n >= size: return f'{say(n // size)} {name}' + (' ' + say(n % size) if n % size else '')
print(*(say(n) for n in (0, 7, 14, 16, 20, 42, 100, 115, 999, 1000, 12345, 1000001, 2**31)), sep='\n')
def luhn(s):
    d = [int(c) for c in s if c.isdigit()][::-1]
    return sum(d[::2] + [sum(divmod(2 * x, 10)) for x in d[1::2]]) % 10 == 0
print(luhn('4539 1488 0343 6467'), luhn('8273 1232 7352 0569'))
def caesar(s, k): return ''.join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and c.isascii() and (b := ord('A' if c.isupper() else 'a')) else c for c in s)
print(caesar('Hello, Wörld!', 3), caesar(caesar('Round Trip', 5), -5))
def rle(s):
    import itertools
    return ''.join(f'{len(list(g))}{k}' for k, g in itertools.groupby(s))
import re
print(rle('aaabccd'), re.sub(r'(\d+)(\D)', lambda m: m[2] * int(m[1]), rle('aaabccd')))
def collatz(n, seen=()): return seen + (n,) if n == 1 else collatz(n // 2 if n % 2 == 0 else 3 * n + 1, seen + (n,))
print(collatz(6), len(collatz(27)), max(collatz(27)))
