# most_common() with counts that are no ints.
from collections import Counter
from heapq import nlargest, nsmallest
for counter in (Counter(), Counter('ab'), Counter('aab')):
    for n in (1.5, 1.0, 0.5, -1.5, 'a', True, 0, -1, 2 ** 70):
        try:
            print(counter.most_common(n))
        except TypeError as e:
            print(e)
for select in (nlargest, nsmallest):
    for items in ('ba', iter('ba')):
        for n in (1.5, 1.0, 2.5):
            try:
                print(select(n, items))
            except TypeError as e:
                print(e)
