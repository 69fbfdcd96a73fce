# Source given as bytes: the encoding a comment in the first two lines declares (PEP 263).
sources = [
    b'# coding: latin-1\nprint("caf\xe9")\n',
    b'#!/usr/bin/env python\n# -*- coding: cp1252 -*-\nprint("\x80 5")\n',
    b'# vim: set fileencoding=iso_8859_15 :\nprint("\xa4 5")\n',
    b'\t # coding=shift_jis\nprint("\x82\xa0")\n',
    b'\xef\xbb\xbfprint("mark \xc3\xa9")\n',
    b'\xef\xbb\xbf# coding: utf-8\nprint("mark and declaration")\n',
    b'\xef\xbb\xbf# coding: latin-1\nprint(1)\n',
    b'\xef\xbb\xbf# coding: utf8\nprint(1)\n',
    b'# coding: utf-8-sig\nprint("\xc3\xa9")\n',
    b'# coding: no-such-code\nprint(1)\n',
    b'# coding: rot13\nprint(1)\n',
    b'# coding: ascii\nprint("\xe9")\n',
    b'# coding: cp1252\nprint("\x81")\n',
    b'\n# coding: no-such-code\nprint(1)\n',
    # Not declarations: too late, after code, in a string.
    b'\n\n# coding: no-such-code\nprint("third line")\n',
    b'x = 1\n# coding: no-such-code\nprint("after code")\n',
    b'"""\n# coding: no-such-code\n"""\nprint("in a string")\n',
    b'# encoding without a colon\nprint("plain")\r\n',
    b'# coding:\xc3\xa9\nprint("no name")\n',
]
for source in sources:
    try:
        exec(source)
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.filename, error.lineno)

print(eval(b'# coding: latin-1\n"\xe9" + "!"'))
print(eval(compile(b'# coding: latin-1\n"\xe9"', "named.py", "eval")))
try:
    compile(b"# coding: nothing\n1", "named.py", "exec")
except SyntaxError as error:
    print(error.msg, error.filename)
