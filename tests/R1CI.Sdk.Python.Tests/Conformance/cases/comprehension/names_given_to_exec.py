# A comprehension is a function of its own: it sees the globals that exec was given, not the locals; super() inside finds no self.
def attempt(source, *spaces):
    try:
        print(source, '->', eval(source, *spaces))
    except Exception as problem:
        print(source, '->', type(problem).__name__, problem)


attempt('[a for _ in [1]]', {'a': 'global'})
attempt('[a for _ in [1]]', {}, {'a': 'local'})
attempt('[a for _ in [1]]', {'a': 'global'}, {'a': 'local'})
attempt('[i for i in a]', {}, {'a': ['first iterable']})
attempt('[i for i in a if a]', {}, {'a': [1]})
attempt('[[j for j in a] for i in a]', {}, {'a': [1]})
attempt('{a: 1 for a in "xy"}', {}, {'a': 1})
attempt('(lambda: a)()', {}, {'a': 1})
attempt('list(a for _ in [1])', {}, {'a': 1})
attempt('[b := i for i in [1, 2]] and b', {}, {})

space = {}
exec('rows = [1, 2]\npairs = [(r, s) for r in rows for s in rows]\ntotal = sum(x for x in rows)', space)
print(space['pairs'], space['total'])
try:
    exec('rows = [1, 2]\npairs = [(r, s) for r in rows for s in rows]', {}, {})
except NameError as problem:
    print(problem)


class Base:
    def name(self):
        return 'base'


class Derived(Base):
    letters = 'ab'
    try:
        doubled = [letter * len(letters) for letter in letters]
    except NameError as problem:
        print(problem)

    def name(self):
        try:
            return [super().name() for _ in 'x']
        except TypeError as problem:
            return problem

    def late(*args):
        return super().name()

    def inner(self):
        parent = super()
        return [parent.name() for _ in 'xy'], [super(Derived, self).name() for _ in 'x']


print(Derived().name(), Derived().inner())
for action in (lambda: Derived().late(), lambda: super(), lambda: [super() for _ in 'x']):
    try:
        print(action())
    except RuntimeError as problem:
        print(problem)
