import numpy as np
t = np.arange(0, 50, 10)
print((100 * 0.5 ** (t / 10)), np.round(100 * np.exp(-np.log(2) / 10 * t), 6), np.round(np.log(2) / np.array([5, 10]), 6))
pop = np.empty(8)
pop[0] = 10
for i in range(7):
    pop[i + 1] = pop[i] + 0.5 * pop[i] * (1 - pop[i] / 100)
print(pop.round(4))
years = np.arange(1, 6)
print(np.round(1000 * (1 + 0.05) ** years, 2), np.round(1000 * np.exp(0.05 * years), 2))
