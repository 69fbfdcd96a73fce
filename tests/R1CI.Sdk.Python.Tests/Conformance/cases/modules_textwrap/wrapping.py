import textwrap
t = 'The quick brown fox, jumped over the lazy dog! It was a well-known supercalifragilisticexpialidocious   fact.\n\nNew  paragraph\there.'
print(textwrap.wrap(t, 20)); print(textwrap.fill(t, 30, initial_indent='* ', subsequent_indent='  ')); print(textwrap.wrap(t, 15, break_long_words=False, break_on_hyphens=False)); print(textwrap.wrap(t, 25, replace_whitespace=False, drop_whitespace=False)); print(textwrap.wrap(t, 20, max_lines=2), textwrap.wrap(t, 20, max_lines=2, placeholder='...'), textwrap.shorten(t, 30), textwrap.shorten('hello world', 5, placeholder='.'), textwrap.wrap('', 10), textwrap.wrap('   ', 10), textwrap.wrap('a\tb', 10, expand_tabs=False), textwrap.wrap('a\tb', 20, tabsize=4), textwrap.wrap('Hi.  There.', 40, fix_sentence_endings=True), textwrap.wrap('a-b-c foo--bar', 4))
print(repr(textwrap.dedent('''
    a
      b

    c
''')), repr(textwrap.dedent('\ta\n\t\tb')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda l: True)), textwrap.TextWrapper(width=10).wrap('one two three four'), textwrap.TextWrapper(width=10, initial_indent='>').fill('one two three'))
for f in (lambda: textwrap.wrap('a', 0), lambda: textwrap.shorten('abc def', 2), lambda: textwrap.wrap(5), lambda: textwrap.indent(5, 'a'), lambda: textwrap.wrap('a b', 'x'), lambda: textwrap.wrap('x', 10, foo=1), lambda: textwrap.wrap('a b', 3, max_lines=1, placeholder='.....')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
