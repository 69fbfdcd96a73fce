import difflib
a, b = 'private Thread currentThread;', 'private volatile Thread currentThread;'
s = difflib.SequenceMatcher(lambda x: x == ' ', a, b); print(round(s.ratio(), 3), s.quick_ratio() >= s.ratio(), s.real_quick_ratio() >= s.ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match(0, len(a), 0, len(b)), s.find_longest_match())
print(list(difflib.SequenceMatcher(None, a, b).get_grouped_opcodes(1)))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', ['a']), difflib.get_close_matches('wheel', ['heel', 'wheels'], n=1, cutoff=0.9), difflib.SequenceMatcher(None, [1, 2, 3], [1, 3]).ratio(), difflib.SequenceMatcher(None, '', '').ratio())
x, y = 'one\ntwo\nthree\nfour\n'.splitlines(1), 'ore\ntree\nemu\nfour\n'.splitlines(1)
print(''.join(difflib.ndiff(x, y)), ''.join(difflib.unified_diff(x, y, 'a.txt', 'b.txt', '2020', '2021')), ''.join(difflib.context_diff(x, y, 'a', 'b', n=1)), ''.join(difflib.restore(difflib.ndiff(x, y), 1)), list(difflib.unified_diff(['a'], ['a'])), list(difflib.unified_diff(['a', 'b'], ['a', 'c'], lineterm='', n=0)))
d = difflib.Differ(); print(list(d.compare(['abc\n', 'x\n'], ['abd\n', 'x\n'])), difflib.IS_LINE_JUNK('  # \n'), difflib.IS_CHARACTER_JUNK('\t')); m = difflib.SequenceMatcher(); m.set_seqs('ab', 'abc'); m.set_seq2('b'); print(m.ratio(), m.a, m.b, difflib.Match(1, 2, 3)); print(list(difflib.diff_bytes(difflib.unified_diff, [b'a\n'], [b'b\n'], b'f', b't')))
for f in (lambda: difflib.get_close_matches('a', ['a'], n=0), lambda: difflib.get_close_matches('a', ['a'], cutoff=2), lambda: list(difflib.restore([], 5)), lambda: difflib.SequenceMatcher(5).a):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
