source = "from __future__ import annotations\ndef f(a: (b := 1)):\n    pass\n"
try:
    compile(source, "x.py", "exec")
    print("accepted")
except SyntaxError as e:
    print(e.msg)
