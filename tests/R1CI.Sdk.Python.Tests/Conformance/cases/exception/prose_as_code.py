# What the parser says when prose, formulas or another language stand where code should: the longest explanation counts.
LINES = [
    'Result: the sum (of both parts) is large', 'The total (in euro)', 'Take x if certain y', 'a b if c d', 'for each row in table (all):',
    '12 / 4 = 3%', 'a + b = c *', 'f(x) = 5 +', 'if n = 7%:', '2019: 40%', '2020: 5', "print 'rate: %' %", 'Answer: 42 apples',
    'int n = 5', 'let n = 5;', 'const n', 'n++', 'a && b', 'a ? b : c', 'n = new Thing()', 'x == 1 = 2', 'value = 3x', '5 apples',
    'return n if m', 'while n < 3', 'if n then m', 'The answer is 5.', '# only a comment', '“quoted”', '3 – 1', 'cost = $5', '1, 2) + 3', '[1, 2,, 3]',
    'f(a b)', '{1: 2, 3}', "{'a' 1}", 'total += 1 += 2', 'x = (1 + 2', 'not', 'a ** = 3', 'lambda x = : 1',
]
for line in LINES:
    try:
        compile(line, '<answer>', 'exec')
        print(f'{line!r:<45} compiles')
    except SyntaxError as e:
        print(f'{line!r:<45} {e.msg} [{e.offset}-{e.end_offset}]')
