def caesar(s, k):
    return ''.join(chr((ord(c) - b + k) % 26 + b) if (b := 65 if c.isupper() else 97 if c.islower() else 0) else c for c in s)
m = caesar('Hello, World!', 3)
print(m, caesar(m, -3))
def rle(s):
    out, prev, n = [], '', 0
    for c in s + '\0':
        if c == prev:
            n += 1
        else:
            if prev:
                out.append(f'{prev}{n}' if n > 1 else prev)
            prev, n = c, 1
    return ''.join(out)
print(rle('aaabccddddd'), rle(''), rle('x'))
def vig(s, key):
    return ''.join(chr((ord(c) + ord(key[i % len(key)]) - 130) % 26 + 65) for i, c in enumerate(s))
print(vig('ATTACKATDAWN', 'LEMON'))
def base(n, b):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'
    out = ''
    while n:
        n, r = divmod(n, b)
        out = digits[r] + out
    return out or '0'
print(base(255, 16), base(10, 2), base(0, 5), int(base(123456789, 36), 36))
morse = dict(zip('abcdehlost', ['.-', '-...', '-.-.', '-..', '.', '....', '.-..', '---', '...', '-']))
print(' '.join(morse.get(c, '?') for c in 'hello test'))
print(sum(b << (8 * i) for i, b in enumerate(b'\x01\x02\x03')), bytes(b ^ 0x20 for b in b'Hello'), 'abc'.encode().hex(), ''.join(f'{b:08b}' for b in b'Hi'))
