import numpy as np
P, r, n = 200000.0, 0.05 / 12, 360
payment = P * r / (1 - (1 + r) ** -n)
months = np.arange(1, 13)
balance = P * (1 + r) ** months - payment * ((1 + r) ** months - 1) / r
print(round(payment, 2), balance.round(2), (payment * n - P).round(2))
rates = np.array([0.03, 0.04, 0.05]) / 12
print((P * rates / (1 - (1 + rates) ** -n)).round(2))
