# A format without a field is its own result, of whatever class it is; one with a field makes a str.


class Name(str):
    pass


name, braced, empty = Name('plain'), Name('{}'), Name('')
for made in (name.format(), name.format(1, x=2), name.format_map({}), name % (), str.format(name), str.__mod__(name, ()),
             Name('a{{').format(), braced.format('x'), Name('%s') % 'x', Name('%%') % (), empty.format(), empty % (), f'{name}', format(name), name.__format__('')):
    print(type(made).__name__, repr(made), made is name)
text = 'plain text'
print(text.format() is text, text % () is text, text.format_map(None) is text)
for act in (lambda: name % 1, lambda: name % (1,), lambda: name % {'a': 1}, lambda: name % [], lambda: Name('}').format()):
    try:
        r = act()
        print(type(r).__name__, r)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
