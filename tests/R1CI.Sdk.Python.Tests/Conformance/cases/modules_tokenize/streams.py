# Tokens of text and of bytes, with places, and back to source.
import io
import tokenize

SOURCE = '''import os  # system
def f(a, *, b: int = 0x1F) -> None:
    """doc
    more"""
    if a:
\tx = f'{a!r}' 'b' rb"\\n" + 1_000.5e-3j

        # alone
    return (a,
            b) \\
        @ 2 ; $ ?
y = 'abc\\
def' if 1 else .5e1
'''


def show(source):
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            print(tokenize.tok_name[token.exact_type], repr(token.string), token.start, token.end)
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__, error.args)


show(SOURCE)
for broken in '(1,\n2', '"""abc\n', "'abc\nx", 'if x:\n    a\n  b\n', 'x = 1', '# only':
    print('---', repr(broken))
    show(broken)

tokens = list(tokenize.tokenize(io.BytesIO(b'# -*- coding: latin-1 -*-\nname = 1\n').readline))
print(tokens[0], tokens[3], sep='\n')
print(tokenize.untokenize(tokens))
for source in 'if x:\n    y = "a" "b"\n    for i in z: print(i)\n', 'a  +  b  # c\n':
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))
    print(tokenize.untokenize(tokens) == source, repr(tokenize.untokenize(t[:2] for t in tokens)))
for data in b'\xef\xbb\xbfx', b'# coding: nothing\n', b'\xff\xfe\n':
    try:
        print(tokenize.detect_encoding(io.BytesIO(data).readline))
    except SyntaxError as error:
        print(error)
