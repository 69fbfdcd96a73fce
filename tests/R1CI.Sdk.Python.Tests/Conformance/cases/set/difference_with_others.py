# The order of a difference depends on whether the other is a set, a dictionary or anything else.
words = '1.5', 'e\u0301', '\x85\u2028', '0x1F', 'abc', ' x'
for others in ([()], [{}], [{'zz': 1}], [{'zz'}], [['zz']], [{'abc': 1}, {'1.5'}], [{'abc'}, {'1.5': 0}], [{'abc': 1, '0x1F': 2, ' x': 3}]):
    print(others, list(set(words).difference(*others)), list(frozenset(words).difference(*others)))
numbers = set(range(0, 400, 7))
print(list(numbers.difference({7: 0, 14: 0}))[:12], list(numbers.difference([7, 14]))[:12], list(numbers - {7, 14})[:12])
