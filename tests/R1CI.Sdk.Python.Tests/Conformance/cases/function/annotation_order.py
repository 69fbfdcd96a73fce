# Annotations are evaluated and stored with the parameters before the slash after the others.


def note(x):
    print('annotation', x)
    return x


def all_kinds(a: note('a'), b: note('b'), /, c: note('c'), *d: note('d'), e: note('e'), f, **g: note('g')) -> note('result'):
    pass


print(all_kinds.__annotations__)
print((lambda a, /, b: 0).__annotations__)


class K:
    def method(self, x: int, /, y: 'str', *, z: None = None): pass

    def typed(self, *args: *tuple[int, ...], **rest: dict) -> None: pass


print(K.method.__annotations__, K.typed.__annotations__)


async def later(p: int, /, q: str): pass
print(later.__annotations__, list(later.__annotations__))
