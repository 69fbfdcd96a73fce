import ast
for s in ['1', '-1', '[1, (2, 3), {4: "a"}, {5}]', "'a' 'b'", '1+2j', '-5-2j', 'None', '  1', '{1: [2, {3}]}', 'set()', "b'x'", '()', '1.5e3', '0x10', '...', 'a', '1+1', 'f()', '[1', '{**a}', '-"a"', 'f"x"', '1 if 1 else 2', '[1, a]', '__import__("os")', '2**3', 'True', "{'a': [1, 2, None]}", '- 1', '+1', '--1', '~1', '{1, 2}', '1, 2']:
    try: print(repr(s), repr(ast.literal_eval(s)))
    except Exception as e: print(repr(s), type(e).__name__, str(e).split(' at 0x')[0])
