# heapq.merge: a generator over a heap of the sources' next items.

import heapq as _home

__name__ = 'heapq'


def merge(*iterables, key=None, reverse=False):
    """The items of sorted sources in order; among equals those of earlier sources first."""
    heapify, pop, replace = ((_home._heapify_max, _home._heappop_max, _home._heapreplace_max) if reverse else
                             (_home.heapify, _home.heappop, _home.heapreplace))
    # An entry is [what to order by, the source's place, the item, its source]; the place settles ties.
    entries = []
    for place, source in enumerate(map(iter, iterables)):
        for item in source:
            entries.append([item if key is None else key(item), -place if reverse else place, item, source])
            break
    heapify(entries)
    while len(entries) > 1:
        entry = entries[0]
        advance = entry[3].__next__
        try:
            while True:
                yield entry[2]
                item = entry[2] = advance()
                entry[0] = item if key is None else key(item)
                replace(entries, entry)
                entry = entries[0]
                advance = entry[3].__next__
        except StopIteration:
            pop(entries)
    if entries:
        yield entries[0][2]
        yield from entries[0][3]
