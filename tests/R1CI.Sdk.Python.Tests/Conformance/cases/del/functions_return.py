# What the names of a function hold ends with its call, unless it is returned or captured.
class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  ends:', self.name)


def local():
    inside = Noted('local')
    print('working')


def given(argument):
    print('given', argument.name)


def made():
    unused = Noted('unused')
    return Noted('returned')


def captured():
    value = Noted('captured')

    def show():
        return value.name
    return show


def several():
    one, two = Noted('one'), Noted('two')
    return len([one, two])


local()
print('after local')
given(Noted('argument'))
print('after given')
made()
print('result not used')
result = made()
print('result', result.name)
show = captured()
print(show())
del show
print('closure gone')
print(several())
result = several()
print('rebound', result)
lambda_ = lambda: Noted('from lambda')
lambda_()
print('end')
