assert 1
assert 2 > 1, 'no'
for t in ['assert 0', "assert 0, 'msg'", 'assert [], (1, 2)', 'assert None, None']:
    try:
        exec(t)
    except AssertionError as e:
        print(repr(e), e.args)
assert 1 + 1 == 3, f'math: {1 + 1}'
