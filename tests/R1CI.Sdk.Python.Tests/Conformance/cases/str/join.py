print(','.join(['a', 'b', 'c']), ''.join('xyz'), '-'.join({'k': 1, 'm': 2}), ' '.join(()), ', '.join(str(i) for i in range(5)), 'x'.join(['only']))
for t in [lambda: ','.join([1]), lambda: ','.join(['a', None]), lambda: ','.join(5), lambda: ','.join([b'a'])]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
