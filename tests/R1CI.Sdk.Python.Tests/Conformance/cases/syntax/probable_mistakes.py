# What the compiler warns of: legal, and probably not meant.
import warnings

DOUBTFUL = [
    "x is 5", "x is not 'a'", "not x is 5", "x is ()", "x is -1", "x is None", "x is ...", "x is [1]", "1 < x is 3",
    "assert (x, 'message')", "assert ()", "assert (x), 'message'",
    "(1)(2)", "'a'(b)", "[1](2)", "{1: 2}(3)", "f'{x}'(1)", "(x for x in y)(1)", "(lambda: 1)(2)", "[(1, 2) (3, 4)]", "print('a' 'b' ('c'))",
    "[1][1, 2]", "[[1] [2, 3]]", "(1, 2)[1.5]", "'a'['b']", "[1][x]", "[1][1:2]", "[1][True]", "{1}[2]", "None[1]", "5[0]", "{1: 2}[1, 2]", "5[0] = 1",
    r"'\d'", r"b'\w\d'", r"f'\d{x}'", r"r'\d'", r"'\777'", "'a'\n'\\d'", r"'\é'", "1if x else y", "[0x1for x in y]",
    "while x is 5: pass", "try: x\nfinally: y is 5", "def f():\n    def g():\n        return x is 5", "x = (y\n     is 5)", "'\\d'; x is 5",
]
for source in DOUBTFUL:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        compile(source, "<case>", "exec")
    print(repr(source), [(w.category.__name__, str(w.message), w.filename, w.lineno) for w in caught])

with warnings.catch_warnings():
    warnings.simplefilter("error")
    for source in ["y = x is 5", "assert (x, 'm')", r"y = '\d'", "(1)(2)"]:
        try:
            compile(source, "<case>", "exec")
        except SyntaxError as problem:
            print(problem.msg, (problem.lineno, problem.offset, problem.end_lineno, problem.end_offset))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("once")
    exec("1 is 1")
    exec("2 is 2")
    exec("(1).real is 1")
    warnings.simplefilter("ignore", SyntaxWarning)
    exec("3 is 4")
print(len(caught))
