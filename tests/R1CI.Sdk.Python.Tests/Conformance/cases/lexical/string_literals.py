print('a' "b" '''c''' """d""", r'\n', R"\t", b'x' b"y", rb'\x', Rb'\y', f'{1}' 'lit' f"{2}", u'u', 'it''s')
print('\a\b\f\n\r\t\v\\\'\"\0\12\123\x41\u00e9\U0001F600\N{LATIN SMALL LETTER A}'.encode('unicode_escape'))
print("""multi
  line "quoted" \
joined
""", end='')
print('tab	inside', len('a\
b'), r'raw\
still', '\z' '\8')
print(b'\x00\377\'\\', br'\x00', rb"\'", b'''a
b''', b'\q')
print('%r %r %r' % ("'", '"', '\'"'), 'a' 'b' * 2, ('x'
      'y'), 'é' == '\xe9' == '\u00e9', 'Ω' 'mega')
x = 3; w = 10
print(f'{x}{{}}{x!r:>4}|{x:0{w}}|{x:{"<"}{w}}|{"nested " + f"{x}"}|{x=}|{x = }|{x=!s:^5}|{x + 1=}|{ {"a": 1}["a"] }|{(lambda: 5)()}|{x:%}|{"a" if x else "b"}')
print(f"{'a' 'b'}", f'{x:\t>5}', f'''{
x
+ 1}''', f'{x!a}', f'{"é"!a}', rf'\{x}\n', fr"{x}\t", f'{{{x}}}', f'{{x}}', f'{x}}}', F'{x}', f'' 'e', f"{x,}", f'{x:,}', f'{1_000:_}', f'{x:>{w - 5}.{1}f}', f'{x!s}', f'{[i for i in range(3)]}', f'{x if x > 2 else 0:04d}')
for src in ("'abc", '"""abc', "'a\nb'", 'f"{"', 'f"{}"', 'f"{x"', 'f"}"', 'f"{x!z}"', 'f"{x!}"', 'f"{a b}"', 'f"{x:{y}"', "f'{a['x']}'", 'f"{\\n}"', 'f"{#}"', 'f"{lambda x: 1}"', 'f"{x = y = z}"', 'f"{*a}"', 'f"{**a}"', 'f"{yield}"', 'f"{a := 5}"', 'f"{(a := 5)}"', 'b"é"', '"\\x4"', '"\\u12"', '"\\U00110000"', '"\\N{nope}"', '"\\N"', 'b"\\xz"', '"a" b"b"', 'ur"x"', 'bf"x"', "'\\'", 'r"\\"', 'f"{x:{y:{z}}}"', 'f"{x!r:}"', 'f"{x!rr}"', 'f"{ }"', 'f"{,}"', 'f"{1 2}"', 'f"{if}"', 'f"{x:a{y}b}"'):
    a = y = z = 1
    try:
        print(src, '->', repr(eval(src)))
    except SyntaxError as e:
        print(repr(src), '-> SyntaxError', e.msg)
    except Exception as e:
        print(src, '->', type(e).__name__, e)
