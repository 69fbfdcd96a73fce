# Arguments of calls and entries of dict displays that do not parse.


def refused(source):
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as problem:
        print(repr(source), "->", type(problem).__name__, problem.msg, (problem.lineno, problem.offset, problem.end_lineno, problem.end_offset))
    else:
        print(repr(source), "is accepted")



for source in [
    "f(*x for x in y)", "f(*x for x in y, z)", "f(**x for x in y)", "f(x for x in y, z)", "f(x, y for y in z)", "class C(x for x in y): pass",
    "class C(x, y for y in z): pass", "f((x)=1)", "f(x.y=1)", "f(x=1, y)", "f(**x, y)", "f(x=1, x=2)", "f(True=1)", "f(x=y for y in z)", "print(items[])",
    "[x, for x in y]", "[x, y for x in z]", "{x, y for x in z}", "{'a': 1, 'b' 2}", "{'a': 1, b c}", "{'a' 1}", "{'a': 1 'b': 2}", "{'a': 1, 'b': 2 'c': 3}",
    "{'a': 1, (b 2): 3}", "{'a': 1, b if c}", "{'a': 1, 'b': *c}", "{'a': }", "{'a': 1, **b c}", "{**x for x in y}",
    "with open(x) as f\n    pass", "with a as *b: pass", "with a as (*b, c): pass", "def f(x, *y, z, *): pass", "def f(x, *y, *z): pass",
    "def f(x=1, /, y): pass", "def f(x, /, y=1, z): pass", "match x:\n    case a.b | c: pass", "try: x\nexcept: y\nexcept E: z",
    "def f():\n    from a import *", "def f():\n    return [await x for x in y]", "x = (1 + \\", "x = [\n    1,\n    2\n    3,\n]",
]:
    refused(source)
