class Numbers:
    def __iter__(self):
        return self
    def __next__(self):
        raise StopIteration(5)
try:
    next(map(str, Numbers()))
except StopIteration as e:
    print(e.value)
