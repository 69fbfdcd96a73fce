# --- safe_divide
def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return None
print(sum(divide(i, i % 4) is None for i in range(300)))
# --- parse_numbers
good, bad = [], 0
for s in ["1", "2.5", "x", "-7", "", "3e2", "nan?"] * 30:
    try:
        good.append(float(s))
    except ValueError:
        bad += 1
print(sum(good), bad)
# --- custom_exception
class TooLow(Exception):
    def __init__(self, value, least):
        super().__init__(f"{value} < {least}")
        self.value = value
caught = []
for i in range(120):
    try:
        if i % 5 < 2:
            raise TooLow(i, 2)
    except TooLow as e:
        caught.append(e.value)
print(len(caught), caught[-1])
# --- finally_order
log = []
def run(i):
    try:
        if i % 2:
            raise KeyError(i)
        return "ok"
    except KeyError:
        return "caught"
    finally:
        log.append(i)
print([run(i) for i in range(100)][-2:], len(log))
# --- chained
def load(i):
    try:
        return {"a": 1}[i]
    except KeyError as e:
        raise RuntimeError("missing") from e
n = 0
for i in range(80):
    try:
        load(i)
    except RuntimeError as e:
        n += isinstance(e.__cause__, KeyError)
print(n)
# --- else_clause
hits = 0
for s in ("12", "ab") * 80:
    try:
        v = int(s)
    except ValueError:
        continue
    else:
        hits += v
print(hits)
# --- index_or_default
a = list(range(50))
def at(i):
    try:
        return a[i]
    except IndexError:
        return -1
print(sum(at(i) for i in range(200)))
# --- attribute_fallback
class Box:
    pass
b = Box()
b.x = 3
total = 0
for name in ("x", "y", "x", "z") * 40:
    try:
        total += getattr(b, name)
    except AttributeError:
        total -= 1
print(total)
# --- retry_loop
attempts = []
def flaky(n):
    attempts.append(n)
    if len(attempts) % 3:
        raise ConnectionError("again")
    return n
done = []
for i in range(60):
    while True:
        try:
            done.append(flaky(i))
            break
        except ConnectionError:
            continue
print(len(done), len(attempts))
# --- assert_checks
errors = []
for i in range(100):
    try:
        assert i % 9, f"multiple {i}"
    except AssertionError as e:
        errors.append(str(e))
print(len(errors), errors[1])
