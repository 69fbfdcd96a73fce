# What stands behind from __future__ import, and where.


def refused(source):
    try:
        compile(source, "<case>", "exec")
    except SyntaxError as problem:
        print(repr(source), "->", type(problem).__name__, problem.msg, (problem.lineno, problem.offset, problem.end_lineno, problem.end_offset))
    else:
        print(repr(source), "is accepted")



for source in [
    "from __future__ import division, annotations",
    "'documented'\nfrom __future__ import generators\nfrom __future__ import annotations\nx = 1",
    "from __future__ import flying_cars",
    "from __future__ import division, nope",
    "from __future__ import braces",
    "from __future__ import *",
    "x = 1\nfrom __future__ import division",
    "'one'\n'two'\nfrom __future__ import division",
    "import os\nfrom __future__ import division",
    "def f():\n    from __future__ import division",
    "if 1:\n    from __future__ import division",
    "from __future__ import division; from __future__ import generators",
    "from .__future__ import whatever",
]:
    refused(source)
