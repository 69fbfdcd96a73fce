# --- json_round_trip
import json
data = {"users": [{"id": i, "name": f"user{i}", "ok": i % 2 == 0, "score": i / 4} for i in range(40)], "next": None}
text = json.dumps(data)
print(len(text), json.loads(text)["users"][-1])
# --- json_pretty
import json
print(json.dumps({"b": [1, 2, {"c": "é\n"}], "a": True}, indent=2, sort_keys=True))
# --- dates
from datetime import date, timedelta
d, fridays = date(2024, 1, 1), 0
while d.year == 2024:
    fridays += d.day == 13 and d.weekday() == 4
    d += timedelta(days=1)
print(fridays, (date(2024, 12, 25) - date(2024, 3, 1)).days)
# --- date_formats
from datetime import datetime
print([datetime.strptime(s, "%Y-%m-%d %H:%M").strftime("%d %b %Y, %I:%M %p") for s in ["2023-07-04 15:30", "1999-12-31 23:59"] * 5][:2])
# --- fractions
from fractions import Fraction
total = sum(Fraction(1, n) for n in range(1, 30))
print(total, float(total), Fraction("0.125") + Fraction(3, 8))
# --- decimals
from decimal import Decimal, getcontext
getcontext().prec = 30
print(Decimal(1) / 7, sum(Decimal("0.1") for _ in range(100)), Decimal(2).sqrt())
# --- statistics
import statistics
a = [(i * 37) % 23 for i in range(150)]
print(statistics.mean(a), statistics.median(a), round(statistics.stdev(a), 6), statistics.mode(a))
# --- random_walk
import random
random.seed(7)
x = 0
for _ in range(400):
    x += random.choice((-1, 1))
print(x, random.randint(1, 100), random.sample(range(50), 3))
# --- math_functions
import math
print(round(sum(math.sin(i / 10) * math.sqrt(i) for i in range(400)), 6), math.factorial(20), math.gcd(84, 126), math.hypot(3, 4))
# --- complex_numbers
z, n = 0, 0
for i in range(20):
    for j in range(20):
        z, c = 0, complex(i / 10 - 1.5, j / 10 - 1)
        for _ in range(12):
            z = z * z + c
        n += abs(z) < 2 if z == z else 0
print(n)
