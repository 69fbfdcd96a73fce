import ast
for s in ("1", "-2.5", "'a'", '"b" \'c\'', "[1, 2, [3]]", "(1,)", "()", "{'a': 1, 'b': (2, 3)}", "{1, 2}", "None", "True", "b'x'", "1+2j", "-3-4j", " [1,\n 2] ", "1_000", "0x1f", "1e3", "'''a\nb'''", "r'\\n'", "set()", "{}", "1, 2", "('a' 'b')", ".5", "'\\u00e9\\n'", "[1, 2,]", "{'k': [1, {'z': None}], }", "-1", "+3", "[-1, +2]"):
    print(repr(ast.literal_eval(s)))
for s in ("x", "f(1)", "1 + 2", "[1, 2", "'a' + 'b'", "__import__('os')", "", "{1: }", "a.b", "1 if 2 else 3"):
    try:
        print(ast.literal_eval(s))
    except (ValueError, SyntaxError) as e:
        print(s, type(e).__name__)
print(ast.literal_eval('[' * 20 + ']' * 20) == eval('[' * 20 + ']' * 20))
