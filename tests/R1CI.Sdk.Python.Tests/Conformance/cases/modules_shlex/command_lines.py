# Splitting and joining of command lines, quoting, comments, errors.
import shlex

for line in ('ls -l "my file"', "echo 'it''s' \"a\\\"b\" c\\ d", 'a # comment', "x='1 2' y=\"$HOME\"", 'tab\there  new\nline', '""', "a'b'c\"d\"", r'back\\slash \n', "'single \\n'", 'é "ü ö"', '', '   ', 'a|b>c&&d', '"\\$x \\a"'):
    print(repr(line), shlex.split(line), shlex.split(line, comments=True))
print(shlex.quote('safe-name_1.txt'), shlex.quote('two words'), shlex.quote("it's"), shlex.quote(''), shlex.quote('$x;`y`'), shlex.quote('é'), shlex.join(['echo', 'a b', "it's", '', '*']), shlex.split(shlex.join(["o'k", ' '])))
for bad in (lambda: shlex.split('"open'), lambda: shlex.split("it's"), lambda: shlex.split('end\\'), lambda: shlex.split('"a b')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
