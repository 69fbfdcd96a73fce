# The shlex class in its modes and split() with and without POSIX rules and comments.
import shlex
TESTS=['a b c','a "b c" d',"a 'b c' d",'a\\ b c','"a\\"b"','a"b c"d',"it's",'"unclosed','x\\','a # c\nd e','#only','a;b|c&&d','foo=bar "x y"z','  ','', "''", 'a "" b', 'a\\\nb', '"a\\nb" c', "'a\\'b", 'x>=5 || y', 'ls -l *.txt ~/dir', 'a,b.c/d', 'a \'b"c\' "d\'e"', 'é ñ', '(a)(b)', 'a#b c', '"x"y\'z\'']
for t in TESTS:
    for kw in ({}, {'posix':False}, {'comments':True}, {'comments':True,'posix':False}):
        try: print(repr(t), kw, shlex.split(t, **kw))
        except ValueError as e: print(repr(t), kw, 'ERR', e)
    for kw in ({}, {'posix':True}, {'punctuation_chars':True}, {'posix':True,'punctuation_chars':True}, {'punctuation_chars':'|'}):
        try: l=shlex.shlex(t, **kw); print('  ', kw, list(l), l.lineno)
        except ValueError as e: print('  ', kw, 'ERR', e)
l=shlex.shlex('a b\nc'); print(l.get_token(), l.lineno); l.push_token('z'); print(list(l), l.error_leader('f',3), l.eof)
s=shlex.shlex('a && b || c', punctuation_chars=True); s.whitespace_split=True; print(list(s), s.punctuation_chars)
l=shlex.shlex("x:y z"); l.wordchars+=':'; print(list(l)); l=shlex.shlex('a,b,c'); l.whitespace=','; l.whitespace_split=True; print(list(l))
print(shlex.quote("a'b"), shlex.join(['a b','c',"d'e",'']))
