class Inner:
    def __iter__(self):
        return self
    def __next__(self):
        return 1
    def throw(self, *args):
        print(args[0])
        raise StopIteration
def g():
    yield from Inner()
it = g()
next(it)
try:
    it.throw(KeyError)
except StopIteration:
    pass
