# Comparing sequences and texts: matching blocks found longest first.

from collections import namedtuple as _namedtuple

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
           'context_diff', 'unified_diff', 'Match']

Match = _namedtuple('Match', 'a b size', module='difflib')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds how one sequence of hashable items can be turned into another."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        self.b2j = positions = {}
        for index, item in enumerate(b):
            positions.setdefault(item, []).append(index)
        self.bjunk = junk = {item for item in positions if self.isjunk and self.isjunk(item)}
        self.bpopular = popular = set()
        size = len(b)
        if self.autojunk and size >= 200:
            # Items of more than 1 % of a long sequence say little about where it matches.
            popular.update(item for item, found in positions.items()
                           if item not in junk and len(found) > size // 100 + 1)
        for item in junk | popular:
            del positions[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, positions, junk = self.a, self.b, self.b2j, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_i, best_j, best = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            now = {}
            for j in positions.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = now[j] = lengths.get(j - 1, 0) + 1
                if k > best:
                    best_i, best_j, best = i - k + 1, j - k + 1, k
            lengths = now
        for wanted in (False, True):
            # Grow over equal items that are not junk first, then over junk too.
            while best_i > alo and best_j > blo and (b[best_j - 1] in junk) is wanted \
                    and a[best_i - 1] == b[best_j - 1]:
                best_i, best_j, best = best_i - 1, best_j - 1, best + 1
            while best_i + best < ahi and best_j + best < bhi and (b[best_j + best] in junk) is wanted \
                    and a[best_i + best] == b[best_j + best]:
                best += 1
        return Match(best_i, best_j, best)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        todo, found = [(0, len(self.a), 0, len(self.b))], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    todo.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    todo.append((i + size, ahi, j + size, bhi))
        found.sort()
        merged, start_i, start_j, length = [], 0, 0, 0
        for i, j, size in found:
            if start_i + length == i and start_j + length == j:
                length += size
            else:
                if length:
                    merged.append(Match(start_i, start_j, length))
                start_i, start_j, length = i, j, size
        if length:
            merged.append(Match(start_i, start_j, length))
        merged.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = merged
        return merged

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = result = []
        for ai, bj, size in self.get_matching_blocks():
            tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert' if j < bj else ''
            if tag:
                result.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                result.append(('equal', ai, i, bj, j))
        return result

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum(match[2] for match in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        left = {}
        for item in self.b:
            left[item] = left.get(item, 0) + 1
        matches = 0
        for item in self.a:
            count = left.get(item, 0)
            if count > 0:
                matches += 1
                left[item] = count - 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for candidate in possibilities:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), candidate))
    from heapq import nlargest
    return [candidate for _, candidate in nlargest(n, found)]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def _marks(line, tags):
    return ''.join([char if tag == ' ' and char.isspace() else tag for char, tag in zip(line, tags)]).rstrip()


class Differ:
    """Line-by-line differences with hints about the characters that changed."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            elif tag == 'equal':
                yield from ['  ' + line for line in a[alo:ahi]]
            else:
                yield from ['- ' + line for line in a[alo:ahi]]
                yield from ['+ ' + line for line in b[blo:bhi]]

    def _plain(self, a, alo, ahi, b, blo, bhi):
        removed, added = ['- ' + line for line in a[alo:ahi]], ['+ ' + line for line in b[blo:bhi]]
        return added + removed if bhi - blo < ahi - alo else removed + added

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        best, cutoff = 0.74, 0.75
        matcher = SequenceMatcher(self.charjunk)
        equal_i = equal_j = best_i = best_j = None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal_i is None:
                        equal_i, equal_j = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < cutoff:
            if equal_i is None:
                yield from self._plain(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j = equal_i, equal_j
        else:
            equal_i = None
        yield from self._around(a, alo, best_i, b, blo, best_j)
        left, right = a[best_i], b[best_j]
        if equal_i is None:
            yield from self._hinted(matcher, left, right)
        else:
            yield '  ' + left
        yield from self._around(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _around(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        else:
            yield from ['- ' + line for line in a[alo:ahi]]
            yield from ['+ ' + line for line in b[blo:bhi]]

    def _hinted(self, matcher, left, right):
        tags_left = tags_right = ''
        matcher.set_seqs(left, right)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            mark_left, mark_right = {'replace': '^^', 'delete': '- ', 'insert': ' +', 'equal': '  '}[tag]
            tags_left += mark_left * (i2 - i1)
            tags_right += mark_right * (j2 - j1)
        for sign, line, tags in (('-', left, tags_left), ('+', right, tags_right)):
            yield f'{sign} {line}'
            marks = _marks(line, tags)
            if marks:
                yield f'? {marks}\n'


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """A diff of lines of bytes, by way of text that keeps every byte."""
    def text(value):
        try:
            return value.decode('ascii', 'surrogateescape')
        except AttributeError:
            raise TypeError(f'all arguments must be bytes, not {type(value).__name__} ({value!r})') from None
    names = [text(value) for value in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(list(map(text, a)), list(map(text, b)), *names, n, text(lineterm)):
        yield line.encode('ascii', 'surrogateescape')


def restore(delta, which):
    mark = {1: '- ', 2: '+ '}.get(int(which))
    if mark is None:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which)
    tags = '  ', mark
    for line in delta:
        if line[:2] in tags:
            yield line[2:]


def _range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f'{start if not length else start + 1},{length}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"--- {fromfile}{chr(9) + fromfiledate if fromfiledate else ''}{lineterm}"
            yield f"+++ {tofile}{chr(9) + tofiledate if tofiledate else ''}{lineterm}"
        first, last = group[0], group[-1]
        yield f'@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                yield from [' ' + line for line in a[i1:i2]]
                continue
            if tag in ('replace', 'delete'):
                yield from ['-' + line for line in a[i1:i2]]
            if tag in ('replace', 'insert'):
                yield from ['+' + line for line in b[j1:j2]]


def _context_range(start, stop):
    length = stop - start
    if not length:
        return str(start)
    return str(start + 1) if length <= 1 else f'{start + 1},{stop}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    signs = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"*** {fromfile}{chr(9) + fromfiledate if fromfiledate else ''}{lineterm}"
            yield f"--- {tofile}{chr(9) + tofiledate if tofiledate else ''}{lineterm}"
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_context_range(first[1], last[2])} ****{lineterm}'
        if any(code[0] in ('replace', 'delete') for code in group):
            yield from [signs[tag] + line for tag, i1, i2, _, _ in group if tag != 'insert' for line in a[i1:i2]]
        yield f'--- {_context_range(first[3], last[4])} ----{lineterm}'
        if any(code[0] in ('replace', 'insert') for code in group):
            yield from [signs[tag] + line for tag, _, _, j1, j2 in group if tag != 'delete' for line in b[j1:j2]]
