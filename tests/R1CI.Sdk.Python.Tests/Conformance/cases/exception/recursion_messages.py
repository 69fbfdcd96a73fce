# Where the recursion limit strikes decides the words: a comparison counts as a call unless the loop makes it itself.


def attempt(name, function, *arguments):
    try:
        function(*arguments)
    except RecursionError as e:
        print(name, '|', e)


def integers(n):
    return 1 if n == 0 else n * integers(n - 1)


def mixed(n):
    if n == 0.5:
        return 1
    return mixed(n - 1)


def text(s):
    if s == '':
        return s
    return text(s + 'a')


def nothing(x):
    if x != None:
        return nothing(x)


def pair(n):
    if (n, 1) == (0, 1):
        return 0
    return pair(n + 1)


def member(n):
    if n in [1, 2]:
        return 0
    return member(n + 1)


def large(n):
    if n > 10 ** 30:
        return 1
    return large(n - 1)


def identical(x):
    if x is None or x in (x, 1):
        return identical(x)


def counted(n):
    for i in range(2):
        counted(n)


def smallest(n):
    return smallest(min(n, 3))


def looped(n):
    for i in [1, 2]:
        looped(n)


def plain(n):
    return plain(n + 1)


attempt('int', integers, 10000)
attempt('int and float', mixed, 10000)
attempt('str', text, 'a')
attempt('None', nothing, 5)
attempt('tuple', pair, 5)
attempt('in a list', member, 5)
attempt('in a tuple, at once', identical, 7)
attempt('big int', large, 0)
attempt('range', counted, 0)
attempt('min', smallest, 0)
attempt('list loop', looped, 0)
attempt('call', plain, 0)
