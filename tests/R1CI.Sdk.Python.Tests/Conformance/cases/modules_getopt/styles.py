import getopt
print(getopt.getopt(['-a', '1', '-b', '--long=x', '--flag', 'rest', '-c'], 'a:b', ['long=', 'flag']))
print(getopt.gnu_getopt(['x', '-a', '1', 'y', '-b', '--', '-c'], 'a:b'), getopt.getopt(['-ab'], 'ab'), getopt.getopt(['-a1'], 'a:'), getopt.getopt(['--lo=5'], '', ['long=']), getopt.getopt([], 'a'))
for args in (['-z'], ['-a'], ['--nope'], ['--long'], ['--flag=1'], ['--l']):
    try: print(getopt.getopt(args, 'a:', ['long=', 'flag', 'list']))
    except getopt.GetoptError as e: print(e, repr(e.opt), e.msg)
print(getopt.error is getopt.GetoptError)
