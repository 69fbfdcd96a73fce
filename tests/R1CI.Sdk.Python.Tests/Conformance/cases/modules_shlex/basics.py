import shlex
print(shlex.split('a "b c" \'d e\' f\\ g "h\\"i"'), shlex.quote("it's"), shlex.quote('safe'), shlex.quote(''), shlex.join(['a b', 'c']))
try:
    shlex.split('a "b')
except ValueError as e:
    print(e)
