# Once every member was found nothing more is asked for, so that what cannot be hashed behind it does not matter.
def numbers(last):
    for i in range(last):
        print('asked', i, end='; ')
        yield i
    yield []

print({0, 1}.intersection(numbers(3)))
print({0}.intersection((False, [8])), {0, 1}.intersection([1, 0, {}], [1, []]))
s = {1, 2}
s.intersection_update([1, 2, [], 3])
print(s)
for s, other in (({0, 1}, (False, '', [8])), (set(), [[]]), ({9}, numbers(2))):
    try:
        print(s.intersection(other))
    except TypeError as e:
        print(e)
