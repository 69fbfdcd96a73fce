# What a generator expression reads: containers that change under it, iterators that others read too.
d = {"a": 1, "b": 2}
g = (k for k in d)
d["c"] = 3
try:
    list(g)
except RuntimeError as e:
    print(e)

numbers = [1, 2, 3]
g = (n * 10 for n in numbers)
numbers.append(4)
print(next(g), list(g))

shared = iter(range(10))
g = (n for n in shared)
print(next(g), next(shared), next(g), next(shared), list(zip(g, shared)))

g = (n for n in shared)
print(list(g), list(g))

g = (c for c in "héllo𝄞")
print(next(g), "".join(g))

g = (x for x in {3, 1, 2})
print(sorted(g), type((x for x in ()).gi_frame.f_locals[".0"]).__name__)

try:
    (x for x in 5)
except TypeError as e:
    print(e)

print(sum(a * b for a, b in zip([1, 2, 3], (4, 5, 6))))
print([list(inner) for inner in (range(n) for n in (0, 1, 3))])
print(sum(1 for _ in range(0)), max((len(w) for w in "a bb ccc".split()), default=0))


def failing():
    yield 1
    raise ValueError("second")


try:
    print(sum(x for x in failing()))
except ValueError as e:
    print("ValueError", e)
g = (x for x in (1, 0, 2))
try:
    print(sum(1 // x for x in g))
except ZeroDivisionError as e:
    print(e, list(g))
