# Beside *_ only the items that have a pattern are read; a pattern of wildcards reads none.
from collections.abc import Sequence


class Watched(Sequence):
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        print('  read', index)
        return self.items[index]


def describe(subject):
    match subject:
        case [_, _]:
            return 'two of anything'
        case [first, *_, last] if first == last:
            return f'{first} at both ends'
        case [*_, 9]:
            return 'ends in nine'
        case [3, *_]:
            return 'begins with three'
        case [first, *rest]:
            return first, rest
        case []:
            return 'nothing'


for items in [(1, 2), (5, 6, 5), (1, 2, 9), (3, 1, 1, 1), (7, 8, 6), (4,), ()]:
    print(describe(Watched(*items)), describe(list(items)), describe(range(len(items))))

for source in ['{1: a, 1: b}', '{1: a, 1.0: b}', "{'k': a, 'k': b}", '{True: a, 1: b}', '{0: a, False: b}', '{2: a, 2.5: b}']:
    try:
        compile(f'match x:\n    case {source}: pass', '<case>', 'exec')
    except SyntaxError as problem:
        print(source, problem)
    else:
        print(source, 'is fine')
