# Where := may stand, and what may stand before it.


def refused(source):
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as problem:
        print(repr(source), "->", type(problem).__name__, problem.msg, (problem.lineno, problem.offset, problem.end_lineno, problem.end_offset))
    else:
        print(repr(source), "is accepted")



for source in [
    "x := 1", "x.y := 1", "f() := 1", "not x := 1", "x if y else z := 1", "lambda: x := 1", "lambda: lambda: x := 1", "x, lambda: y := 1",
    "(x.y := 1)", "(x[0] := 1)", "((x, y) := 1)", "(1 := 2)", "(None := 1)", "(x := 1) = 2", "(x := )", "x = y := 1", "x += y := 1", "f(x=y := 1)",
    "f(a := 1 = 2)", "x[y := 1]", "x[y := 1:2]", "x[(y := 1):2]", "x[1:y := 2]", "{x := 1, y := 2}", "{x := 1: 2}", "{1: x := 2}", "[x for x in (y := z)]",
    "[x for y in z if (x := 1)]", "[x := 1 for x in z]", "class C:\n    [x := 1 for y in z]", "[[(j := 0) for i in x] for j in y]", "del (x := 1)",
    "if x.y := 1: pass", "while x := 1: pass", "assert x := 1", "with x := y: pass", "for x := 1 in y: pass", "lambda x=(y := 1): y", "def f(x=y := 1): pass",
]:
    refused(source)
