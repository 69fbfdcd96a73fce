# The constants against the predicates of str, and translation tables made from them.
import string

print(string.ascii_lowercase + string.ascii_uppercase == string.ascii_letters, string.printable == string.digits + string.ascii_letters + string.punctuation + string.whitespace, sorted(string.whitespace) == sorted(c for c in map(chr, range(128)) if c.isspace() and c not in '\x1c\x1d\x1e\x1f'))
print(all(c.isalpha() for c in string.ascii_letters), all(not c.isalnum() for c in string.punctuation), len(string.punctuation), set(string.hexdigits) - set(string.digits) == set('abcdefABCDEF'), ''.join(sorted(string.punctuation)) == string.punctuation)
rot13 = str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13])
print('Hello, World!'.translate(rot13), 'Hello, World!'.translate(rot13).translate(rot13), "it's, (well) done.".translate(str.maketrans('', '', string.punctuation)), 'a-b_c'.translate(str.maketrans(string.punctuation, ' ' * 32)))


def caesar(text, shift):
    out = []
    for c in text:
        for alphabet in (string.ascii_lowercase, string.ascii_uppercase):
            if c in alphabet:
                c = alphabet[(alphabet.index(c) + shift) % 26]
                break
        out.append(c)
    return ''.join(out)


def to_base(n, base, digits=string.digits + string.ascii_lowercase):
    out = ''
    while n:
        n, r = divmod(n, base)
        out = digits[r] + out
    return out or '0'


print(caesar('The quick Brown fox.', 3), caesar(caesar('Zebra!', 5), -5), [to_base(255, b) for b in (2, 8, 16, 36)], int(to_base(123456789, 36), 36), sorted('Banana bread', key=lambda c: (c.lower(), c)))
print(set(string.ascii_lowercase) <= set('the quick brown fox jumps over the lazy dog'), {c: i for i, c in enumerate(string.ascii_uppercase, 1)}['Z'], sum(string.ascii_uppercase.index(c) + 1 for c in 'SKY'), [string.ascii_letters.find(c) for c in 'aZ?'], string.capwords('hello  WORLD\tagain'), string.capwords('x--y', '--'))
print([k for k in ('digits', 'octdigits', 'whitespace', 'Template', 'capwords', 'letters', 'join') if hasattr(string, k)], sorted(string.__all__))
