# Wrapping paragraphs, indents, long words, hyphens, placeholders, dedent of code, tables of text.
import textwrap

text = 'The   quick-witted fox,\tjumps over an extraordinarily-long fence; then   rests.\n\nNew paragraph here...'
for width in (10, 20, 34):
    print(width, textwrap.wrap(text, width))
print(textwrap.fill('one two three four five six', 12, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('supercalifragilistic is long', 8), textwrap.wrap('supercalifragilistic is', 8, break_long_words=False), textwrap.wrap('a-b-c-d-e-f', 4, break_on_hyphens=False), textwrap.wrap('a-b-c-d-e-f', 4))
print(textwrap.wrap('a  b\tc\nd', 20, replace_whitespace=False), textwrap.wrap('a  b', 20, expand_tabs=False), textwrap.wrap('  lead  ', 20, drop_whitespace=False), textwrap.wrap('a b c d e f g h i j', 8, max_lines=2), textwrap.wrap('aa bb cc dd', 5, max_lines=1, placeholder='~'))
print(textwrap.shorten('Hello  world of   words', 14), textwrap.shorten('Hello world', 11), textwrap.shorten('Hello world', 8, placeholder='..'), textwrap.shorten('Hellothereworld', 5), repr(textwrap.shorten('', 5)))
print(repr(textwrap.dedent('''
    def f():
        return 1

      x
    ''')), repr(textwrap.dedent('\ta\n\t\tb\n')), repr(textwrap.dedent('  a\n\tb')), repr(textwrap.dedent('   \n  x\n \n')), repr(textwrap.dedent('no\n  change')))
print(textwrap.indent('a\n\nb\n', '> '), repr(textwrap.indent('a\n \nb', '--', lambda line: True)), repr(textwrap.indent('x\ny', '+', str.strip)), repr(textwrap.indent('', '>')))
w = textwrap.TextWrapper(width=18, fix_sentence_endings=True, tabsize=2)
print(w.wrap('End. Start again! "Quote." Next one. e.g. this'), w.fill('a\tb'), w.width, w.wrap(''), w.wrap('   '))
w.width = 7; w.subsequent_indent = '..'; print(w.wrap('abcdefghij klm nop'))
for bad in (lambda: textwrap.wrap('abc', 0), lambda: textwrap.wrap('abc', -3), lambda: textwrap.wrap('abc def', 5, max_lines=1, placeholder='too long'), lambda: textwrap.wrap(5), lambda: textwrap.shorten('a b', 2), lambda: textwrap.fill('a', wide=3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
cell = lambda s, n: textwrap.wrap(s, n) or ['']
rows = [('name', 'what it does at length'), ('x', 'short')]
for left, right in rows:
    a, b = cell(left, 4), cell(right, 9)
    for i in range(max(len(a), len(b))):
        print(f'|{a[i] if i < len(a) else "":4}|{b[i] if i < len(b) else "":9}|')
