print('banana'.replace('a', 'o'), 'banana'.replace('a', 'o', 2), 'banana'.replace('an', ''), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), 'aaa'.replace('aa', 'b'), 'x'.replace('y', 'z'), ''.replace('', 'q'))
print('TestHook'.removeprefix('Test'), 'TestHook'.removesuffix('Hook'), 'abc'.removeprefix('x'), 'abc'.removesuffix(''))
print('hello'.translate({104: 'J', 108: None, ord('o'): 0x30}), 'abc'.translate(str.maketrans('ab', 'xy', 'c')), str.maketrans({'a': 1, 98: 'z'}), 'aabb'.translate(str.maketrans({'a': 'AA'})))
for t in [lambda: 'a'.replace(1, 'x'), lambda: 'a'.replace('a', 1), lambda: 'a'.replace('a'), lambda: str.maketrans('ab', 'x'), lambda: str.maketrans('a'), lambda: str.maketrans({'ab': 1}), lambda: 'a'.translate(5), lambda: 'a'.removeprefix(1)]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
