import shlex
print(shlex.split('a "b c" d\\ e \'f "g"\' h#i # j'), shlex.split('a # b', comments=True), shlex.split('a\\b "c\\d" \'e\\f\'', posix=False), shlex.split(''), shlex.split('"" \'\''), shlex.split('a"b"c'), shlex.quote("it's"), shlex.quote(''), shlex.quote('safe-1.txt'), shlex.join(['a b', "c'd", 'e']))
lex = shlex.shlex('x = 5 + "str" # c\ny>=3'); print(list(lex)); print(list(shlex.shlex('a && b || c; d >file (e)', punctuation_chars=True)), list(shlex.shlex('a-b c.d', posix=True)))
l = shlex.shlex('a b c'); print(l.get_token(), l.push_token('z'), l.get_token(), l.lineno, l.eof, l.whitespace_split); m = shlex.shlex('a-b~c "q r"', posix=True); m.whitespace_split = True; print(list(m))
for f in (lambda: shlex.split('"abc'), lambda: shlex.split('a\\'), lambda: shlex.split("it's"), lambda: shlex.quote(5), lambda: shlex.split(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
