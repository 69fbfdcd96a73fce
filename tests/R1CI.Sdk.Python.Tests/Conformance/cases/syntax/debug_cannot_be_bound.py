# __debug__ is a constant: nothing may bind it.


def refused(source):
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as problem:
        print(repr(source), "->", type(problem).__name__, problem.msg, (problem.lineno, problem.offset, problem.end_lineno, problem.end_offset))
    else:
        print(repr(source), "is accepted")



for source in [
    "__debug__ = 1", "__debug__ += 1", "__debug__: int", "(__debug__ := 1)", "for __debug__ in x: pass", "with x as __debug__: pass", "import __debug__",
    "import a as __debug__", "from a import __debug__", "from a import b as __debug__", "def __debug__(): pass", "class __debug__: pass",
    "def f(__debug__): pass", "def f(*, __debug__): pass", "lambda __debug__: 1", "f(__debug__=1)", "x.__debug__ = 1", "del __debug__",
    "try: pass\nexcept E as __debug__: pass", "match x:\n    case __debug__: pass", "match x:\n    case [*__debug__]: pass",
    "match x:\n    case {**__debug__}: pass", "match x:\n    case 1 as __debug__: pass", "match x:\n    case C(__debug__=1): pass",
]:
    refused(source)
print(__debug__)
