# Compression: Huffman codes with ties broken by a counter, run lengths, LZW, and the way back for each.
import heapq
from collections import Counter
from itertools import count, groupby


class Leaf:
    def __init__(self, symbol, weight):
        self.symbol, self.weight = symbol, weight

    def walk(self, prefix=''):
        yield self.symbol, prefix or '0'


class Branch:
    def __init__(self, left, right):
        self.left, self.right = left, right
        self.weight = left.weight + right.weight

    def walk(self, prefix=''):
        yield from self.left.walk(prefix + '0')
        yield from self.right.walk(prefix + '1')


def huffman(text):
    order = count()
    heap = [(n, next(order), Leaf(ch, n)) for ch, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        (a, _, x), (b, _, y) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a + b, next(order), Branch(x, y)))
    return dict(heap[0][2].walk())


def decode(bits, codes):
    back, word, out = {v: k for k, v in codes.items()}, '', []
    for bit in bits:
        word += bit
        if word in back:
            out.append(back[word])
            word = ''
    return ''.join(out)


def lzw(text):
    table = {chr(i): i for i in range(128)}
    word, out = '', []
    for ch in text:
        if word + ch in table:
            word += ch
        else:
            out.append(table[word])
            table[word + ch] = len(table)
            word = ch
    return out + [table[word]] if word else out


def unlzw(codes):
    table = [chr(i) for i in range(128)]
    word = previous = table[codes[0]]
    for code in codes[1:]:
        entry = table[code] if code < len(table) else previous + previous[0]
        word += entry
        table.append(previous + entry[0])
        previous = entry
    return word


for text in ('abracadabra', 'mississippi river', 'zzz'):
    codes = huffman(text)
    bits = ''.join(map(codes.__getitem__, text))
    print(text, codes, len(bits), f'{len(bits) / (8 * len(text)):.1%}', decode(bits, codes) == text)
    packed = int('1' + bits, 2).to_bytes((len(bits) + 8) // 8, 'big')
    print(packed.hex(' '), bin(int.from_bytes(packed, 'big'))[3:] == bits)
runs = [(k, len(list(g))) for k, g in groupby('aaabccddddd')]
print(runs, ''.join(k + str(n) * (n > 1) for k, n in runs), ''.join(k * n for k, n in runs))
message = 'TOBEORNOTTOBEORTOBEORNOT' * 2
codes = lzw(message)
print(codes, len(message), len(codes), unlzw(codes) == message, unlzw(lzw('aaaaaaa')))
