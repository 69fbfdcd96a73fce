# Annotations that are not evaluated are still looked through.


def refused(source):
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as problem:
        print(repr(source), "->", type(problem).__name__, problem.msg, (problem.lineno, problem.offset, problem.end_lineno, problem.end_offset))
    else:
        print(repr(source), "is accepted")



FUTURE = "from __future__ import annotations\n"
for source in [
    "x: (y := 1) = 2", "x: (yield) = 2", "x: (yield from y) = 2", "x: (await y) = 2", "def f(x: (y := 1)): pass", "def f(*x: (yield)): pass",
    "def f(**x: (await y)): pass", "def f() -> (y := 1): pass", "def f():\n    x: (yield)", "async def f():\n    x: (await y)", "class C:\n    x: [a for a in (yield)]",
    "def f(x: lambda: (yield)): pass", "x: [(y := z) for z in w]", "x: {1: (y := 2)}",
]:
    refused(FUTURE + source)

namespace = {}
exec(FUTURE + "def f(a: undefined + 1, *b: [x, y], c: 'text' = 3) -> 1 if 2 else 3: pass\nv: nowhere.at[all]\nclass C:\n    w: [also, nothing] = 1", namespace)
print(namespace['f'].__annotations__)
print(namespace['__annotations__'], namespace['C'].__annotations__)
