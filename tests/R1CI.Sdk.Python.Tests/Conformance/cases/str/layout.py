print(repr('ab'.ljust(5)), repr('ab'.rjust(5, '*')), repr('ab'.center(5)), repr('ab'.center(7, '-')), repr('abc'.center(6)), repr('abc'.ljust(2)))
print('42'.zfill(5), '-42'.zfill(5), '+4'.zfill(2), ''.zfill(3), '--1'.zfill(5))
print(repr('  ab '.strip()), repr('xxabxx'.strip('x')), repr('abcba'.lstrip('ab')), repr('abcba'.rstrip('ab')), repr(' \t a\u2003'.strip()), repr('aéa'.strip('aé')))
print(repr('a\tb\tc'.expandtabs()), repr('a\tb'.expandtabs(4)), repr('ab\n\tc'.expandtabs(2)), repr('a\tb'.expandtabs(0)), repr('\t'.expandtabs(tabsize=3)))
for t in [lambda: 'a'.center(5, 'ab'), lambda: 'a'.center(5, 1), lambda: 'a'.center('5'), lambda: 'a'.strip(1), lambda: 'a'.zfill('x'), lambda: 'a'.ljust()]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
