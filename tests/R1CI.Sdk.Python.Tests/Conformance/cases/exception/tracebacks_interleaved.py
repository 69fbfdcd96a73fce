# Tracebacks that grow while other exceptions are raised, caught and kept.
def places(e):
    t = e.__traceback__
    found = []
    while t is not None:
        found.append((t.tb_frame.f_code.co_name, t.tb_lineno))
        t = t.tb_next
    return found


def fail(n):
    raise ValueError(n)


def inner(n):
    try:
        fail(n)
    finally:
        # Another exception comes and goes while the first one is on its way.
        try:
            fail(-n)
        except ValueError as other:
            kept.append(other)


def outer(n):
    inner(n)


def down(depth):
    if depth == 0:
        fail(0)
    down(depth - 1)


kept = []
for n in range(1, 4):
    try:
        outer(n)
    except ValueError as e:
        first = e
    print(n, places(first), first.args)
print([places(e) for e in kept], [e.args[0] for e in kept])

try:
    down(100)
except ValueError as e:
    deep = e
print(len(places(deep)), places(deep)[0][0], places(deep)[-1])
print(deep.__traceback__ is deep.__traceback__)

# A traceback looked at half way goes on growing when its exception is raised again.
def again():
    try:
        outer(9)
    except ValueError as e:
        print(len(places(e)))
        raise


try:
    again()
except ValueError as e:
    print(places(e))

bare = KeyError("k")
print(bare.__traceback__, bare.args, bare.args is bare.args)
try:
    raise bare.with_traceback(deep.__traceback__)
except KeyError as e:
    print(len(places(e)), places(e)[0])
try:
    {}[("a", 1)]
except KeyError as e:
    print(e.args, repr(e), len(places(e)))
