# A global or nonlocal statement comes before every use of its names but imports.


def refused(source):
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as problem:
        print(repr(source), "->", type(problem).__name__, problem.msg, (problem.lineno, problem.offset, problem.end_lineno, problem.end_offset))
    else:
        print(repr(source), "is accepted")



BEFORE = [
    "print(x)", "x = 1", "x += 1", "x: int", "x: int = 1", "for x in y: pass", "with y as x: pass", "def x(): pass", "class x: pass", "del x", "(x := 1)",
    "import x", "import x.y", "from y import x", "[x for x in y]", "[y for y in x]", "lambda: x", "x.y = 1", "print(x); x = 1", "x = 1; print(x)",
    "match y:\n        case x: pass", "try: pass\n    except E as x: pass",
]
for line in BEFORE:
    refused(f"def f():\n    {line}\n    global x\n")
for line in ["x = 1", "print(x)", "import x", "x: int"]:
    refused(f"def f():\n    x = 0\n    def g():\n        {line}\n        nonlocal x\n")
refused("def f(x):\n    global x")
refused("def f():\n    global x\n    x = 2\n    global x")
refused("def f():\n    global x\n    x: int")
refused("class C:\n    x = 1\n    global x")
refused("x = 1\nglobal x")
refused("def f():\n    nonlocal nowhere")


def uses_import():
    import math
    global math
    return math.floor(2.5)


print(uses_import(), math.ceil(2.5))
