import textwrap
s = ("The quick brown fox jumped over the lazy dog.  It was a well-known, state-of-the-art jump -- or so they said--and "
     "nobody\tcould\nbeat it. Supercalifragilisticexpialidocious words-are-long.")
for w in (10, 20, 33, 70):
    print(textwrap.wrap(s, w))
    print(textwrap.fill(s, w, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(s, 15, break_long_words=False), textwrap.wrap(s, 15, break_on_hyphens=False), textwrap.wrap('', 10), textwrap.wrap('   ', 10))
print(textwrap.shorten(s, 40), textwrap.shorten('hello', 10), textwrap.shorten('hello world', 10, placeholder='...'))
print(textwrap.wrap(s, 25, max_lines=2), textwrap.wrap(s, 25, max_lines=2, placeholder='~'), textwrap.wrap(s, 25, drop_whitespace=False))
print(repr(textwrap.dedent('''
    a
      b

    c
   \t
    ''')), repr(textwrap.dedent('  x\n\ty')), repr(textwrap.dedent('   a\n  b\n   c')))
print(repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda l: True)))
print(textwrap.wrap('Hello world. How are you?  Fine.', 40, fix_sentence_endings=True))
for f in (lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('abc def', 2)):
    try:
        print(f())
    except ValueError as e:
        print(e)
tw = textwrap.TextWrapper(width=12)
tw.width = 8
print(tw.wrap('aa bb cc dd ee'), tw.fill('aa bb cc dd'))
print(textwrap.wrap('a-b--c d-e-f foo-bar-baz -x --yy z-- 1-2-3 foo-1 e-mail', 6))
