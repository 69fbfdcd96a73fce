words = ['banana', 'Apple', 'cherry', 'apple', 'Banana', '10', '9', 'éclair', 'zebra', '', ' ', '_x', 'Zoo', 'ß', 'ss', '中', '😀', '\x00']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=str.casefold, reverse=True), min(words), max(words))
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'abc' < 'ab', '' < 'a', 'Z' < 'a', '10' < '9', 'é' > 'z', '\uffff' < '😀', '😀' > '\ue000', 'a' <= 'a' >= 'a', 'a' != 'b', not 'a' == 'b')
print('abc' == 'abc', 'abc' is 'abc' if False else 'skip', 'a' == b'a', 'a' != b'a', '1' == 1, 'a' == ['a'], 'nan' == 'nan', 'é' == 'e\u0301')
for o in (1, b'a', None, ['a'], ('a',), 1.5):
    for op in ('<', '>=', '+', '*', 'in', '%', '-', '//', '&', '@', 'and', 'is not'):
        try:
            print(repr(o), op, repr(eval(f'"a" {op} o')))
        except (TypeError, ValueError) as e:
            print(repr(o), op, '->', type(e).__name__, e)
