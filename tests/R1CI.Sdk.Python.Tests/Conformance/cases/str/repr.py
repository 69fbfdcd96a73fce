for s in ["it's", 'say "hi"', 'both \' and "', 'tab\t nl\n cr\r', 'back\\slash', '\x00\x1f\x7f', 'é日本', '\u200b\xa0', '\U0001F600', '\ud800', '\u2028']:
    print(repr(s), ascii(s))
print(str(), str(5), str(None), str([1, 'a']), str(b'x'), str(b'caf\xc3\xa9', 'utf-8'), repr(str))
print('%s %r %a' % ('é', 'é', 'é'), f'{"é"!s} {"é"!r} {"é"!a}')
