import fnmatch
for n, p in (('a.txt', '*.txt'), ('abc', 'a?c'), ('abc', '[a-c]bc'), ('dbc', '[!a-c]bc'), ('a[', 'a['), ('x', '*'), ('a.py', '*.txt')):
    print(n, p, fnmatch.fnmatch(n, p))
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'))
