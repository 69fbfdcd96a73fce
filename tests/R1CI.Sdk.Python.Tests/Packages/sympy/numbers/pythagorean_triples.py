from sympy import sqrt, Integer, gcd
triples = []
for a in range(1, 40):
    for b in range(a, 40):
        c = sqrt(Integer(a*a + b*b))
        if c.is_integer and gcd(a, b) == 1:
            triples.append((a, b, c))
print(triples)
