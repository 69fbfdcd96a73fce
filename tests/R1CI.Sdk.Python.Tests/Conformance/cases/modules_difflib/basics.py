import difflib
a, b = 'one\ntwo\nthree\nfour\nfive\n'.splitlines(True), 'one\n2\nthree\nfour and\nfive\nsix\n'.splitlines(True)
print(''.join(difflib.unified_diff(a, b, 'old', 'new')))
print(''.join(difflib.context_diff(a, b, 'old', 'new', n=1)))
print(''.join(difflib.ndiff(a, b)))
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('x', ['yyy']), difflib.get_close_matches('wheel', ['heel', 'wheels', 'while'], n=1))
for x, y in (('abcd', 'bcde'), ('', ''), ('private Thread', 'private volatile Thread'), ('qabxcd', 'abycdf'), ('kitten', 'sitting')):
    s = difflib.SequenceMatcher(None, x, y)
    print(round(s.ratio(), 6), s.get_opcodes(), s.get_matching_blocks(), round(s.quick_ratio(), 4), s.real_quick_ratio())
print(difflib.SequenceMatcher(lambda c: c == ' ', ' abcd', 'abcd abcd').find_longest_match(0, 5, 0, 9))
d = list(difflib.ndiff(a, b))
print(list(difflib.restore(d, 1)) == a, list(difflib.restore(d, 2)) == b)
print(list(difflib.ndiff(['abcdefGhijkl\n'], ['abcdefghijkl\n'])), list(difflib.unified_diff(['a'], ['a'])), list(difflib.unified_diff(['a', 'b'], ['a', 'c'], lineterm='')))
