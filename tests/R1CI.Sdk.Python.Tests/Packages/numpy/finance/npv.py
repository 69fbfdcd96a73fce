import numpy as np
flows = np.array([-1000., 300., 420., 500.])
for r in (0.0, 0.05, 0.1):
    print(r, (flows / (1 + r) ** np.arange(4)).sum().round(4))
rates = np.linspace(0, 0.2, 2001)
npv = (flows / (1 + rates[:, None]) ** np.arange(4)).sum(axis=1)
print(rates[np.abs(npv).argmin()].round(4), np.round(np.roots(flows[::-1]).real.max(), 6))
