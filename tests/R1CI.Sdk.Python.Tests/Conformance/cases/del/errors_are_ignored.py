# What __del__ raises is told on standard error and goes nowhere else; inheritance and super work as anywhere.
import io
import sys


class Base:
    count = 0

    def __init__(self):
        Base.count += 1

    def __del__(self):
        Base.count -= 1
        print('Base ends, left:', Base.count)


class Derived(Base):
    def __del__(self):
        print('Derived ends')
        super().__del__()


class Failing(Base):
    def __del__(self):
        print('fails')
        raise ValueError('not seen')


class Slotted(Base):
    __slots__ = ('part',)


x = Derived()
x = Failing()
sys.stderr = io.StringIO()
x = None
told, sys.stderr = sys.stderr.getvalue().splitlines(), sys.__stderr__
print(told[0].split(' at ')[0], '|', told[1], '|', told[-1])
x = Derived()
print('one left:', Base.count)
x = Slotted()
x.part = Derived()
print(Base.count)
del x
print(Base.count)


def failing():
    inside = Base()
    raise KeyError('k')


try:
    failing()
except KeyError as problem:
    print('caught', problem)
    print('still handled:', Base.count)
print('handled:', Base.count)


def handles():
    first = Base()
    try:
        second = Base()
        1 / 0
    except ZeroDivisionError:
        print('inside:', Base.count)
    print('behind:', Base.count)


handles()
print('end', Base.count)
