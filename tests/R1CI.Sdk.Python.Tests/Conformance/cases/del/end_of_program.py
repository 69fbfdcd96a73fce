# At the end: functions registered with atexit, the last first, then the objects that names still hold.
import atexit


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  ends:', self.name)


def goodbye(*names, end='!'):
    print('goodbye', *names, end + '\n')


atexit.register(goodbye, 'one')
atexit.register(goodbye, 'two', 'three', end='?')


@atexit.register
def last():
    print('registered last, called first')


atexit.unregister(last)
atexit.register(last)
try:
    atexit.register(5)
except TypeError as problem:
    print(problem)
kept = Noted('kept')
_private = Noted('private')
rows = [[Noted('in a list of lists')], Noted('in the list')]
later = Noted('later')
print('end of the script')
raise SystemExit
