# A display evaluates its keys and values before it looks at the hash of any, up to fifteen pairs; longer ones go pair by pair.


def report(make):
    try:
        print(make())
    except (TypeError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)


def say(x):
    print('saw', x)
    return x


report(lambda: {[]: 1 / 0})
report(lambda: {[]: say(1), 'b': 1 / 0})
report(lambda: {say('a'): say(1), say(()): say(2), **{'c': say(3)}, say('d'): say(4)})
report(lambda: {'a': 1, [1]: 2, **(1).nothing})
report(lambda: {**{}, []: say(5), say(6): say(7)})
report(lambda: {1: say('x'), **5, say(2): 3})
report(lambda: {[]: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, say(14): 14})
report(lambda: {[]: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, say(15): 15})
n = 1
report(lambda: {n: (m := 2), m: n, m + 1: (m := 9), m: 'last'})
report(lambda: {k: v for k, v in [(1, 2), ([], 3)]})
report(lambda: {say(1), [], say(2)})
report(lambda: {[], say(1), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, say(30)})
