import pickle
values = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -2**31, 2**31, 2**63, -2**100, 1.5, -0.0, 'abc', 'é\n\\', '', b'', b'ab\xff', bytearray(b'xy'), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 'a'], {}, {'a': 1}, {'a': 1, 'b': [2]}, set(), {1}, frozenset([2]), 1j, ..., NotImplemented, int, len, range(3), type(None)]
for protocol in range(6):
    for v in values:
        data = pickle.dumps(v, protocol)
        back = pickle.loads(data)
        print(protocol, repr(v), data, back == v, type(back) is type(v))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.dumps('x' * 300)[:14], pickle.dumps(list(range(1001)))[:20], len(pickle.dumps(list(range(2500)))), len(pickle.dumps('y' * 70000)), len(pickle.dumps(['y' * 40000] * 3 + ['z' * 40000])))
