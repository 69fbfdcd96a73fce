# Which words are reserved, which only in places, and using the lists to make valid names.
import builtins
import keyword

print(keyword.kwlist, keyword.softkwlist, len(keyword.kwlist))
print([w for w in ('for', 'match', 'print', 'None', 'none', 'async', 'self', '_', 'case', 'type') if keyword.iskeyword(w)], [w for w in ('match', '_', 'case', 'for') if keyword.issoftkeyword(w)], keyword.iskeyword(5), keyword.iskeyword(''))


def safe(name):
    name = ''.join(c if c.isalnum() or c == '_' else '_' for c in name) or '_'
    if name[0].isdigit():
        name = '_' + name
    return name + '_' if keyword.iskeyword(name) or name in vars(builtins) else name


print([safe(n) for n in ('class', 'a b', '1st', 'list', 'ok', '', 'é!', 'True')], [w.isidentifier() for w in ('for', 'a1', '1a', 'é', 'a-b', '')])
for word in keyword.kwlist[:6] + ['match', 'case', '_']:
    try:
        exec(f'{word} = 1')
        print(word, 'may be assigned')
    except SyntaxError as e:
        print(word, e.msg)
match = [1]; case = 2; _ = 3
match match:
    case [case]:
        print('soft words as names', match, case, _)
