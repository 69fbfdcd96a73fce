import inspect
def g(a):
    b = yield a
    yield b
it = g(1)
print(inspect.getgeneratorstate(it), it.gi_running, it.gi_frame is not None, it.gi_yieldfrom, it.__name__, it.__qualname__, type(it).__name__, it.gi_code.co_name)
next(it); print(inspect.getgeneratorstate(it), it.gi_frame.f_locals, it.gi_suspended)
it.send('x'); print(it.gi_frame.f_locals)
try:
    next(it)
except StopIteration:
    pass
print(inspect.getgeneratorstate(it), it.gi_frame, it.gi_running)
def outer(): yield from inner()
def inner(): yield 5
o = outer(); next(o); print(o.gi_yieldfrom.__name__, type(o.gi_yieldfrom).__name__)
def running():
    yield me.gi_running, inspect.getgeneratorstate(me)
me = running(); print(next(me))
print(inspect.isgenerator(it), inspect.isgeneratorfunction(g), inspect.isgeneratorfunction(outer), inspect.isgenerator(g), hasattr(it, '__next__'), iter(it) is it, isinstance(it, __import__('collections.abc').abc.Generator))
try:
    len(it)
except TypeError as e:
    print(e)
try:
    it[0]
except TypeError as e:
    print(e)
try:
    it.gi_frame = 1
except AttributeError as e:
    print(e)
try:
    type(it)()
except TypeError as e:
    print(e)
async def co(): return 1
c = co(); print(type(c).__name__, inspect.iscoroutine(c), inspect.iscoroutinefunction(co), c.cr_running, c.cr_await, c.__name__); c.close(); print(c.cr_frame)
async def ag(): yield 1
a = ag(); print(type(a).__name__, inspect.isasyncgen(a), inspect.isasyncgenfunction(ag), a.__name__)
try:
    iter(a)
except TypeError as e:
    print(e)
try:
    for _ in co(): pass
except TypeError as e:
    print(e)
def ret_only():
    return 5
    yield
r = ret_only()
try:
    next(r)
except StopIteration as e:
    print(e.value, e.args)
print(list(ret_only()), next(ret_only(), 'default'), sum(ret_only()), [*ret_only()])
