import numpy as np
data = np.array([10, 12, 11, 13, 12, 95, 11, 12])
q1, med, q3 = np.percentile(data, [25, 50, 75])
iqr = q3 - q1
keep = (data >= q1 - 1.5 * iqr) & (data <= q3 + 1.5 * iqr)
print(q1, med, q3, iqr, data[~keep], data[keep].mean().round(4))
z = (data - data.mean()) / data.std()
print(np.round(z, 3), np.where(np.abs(z) > 2)[0], np.clip(data, 10, 15))
mad = np.median(np.abs(data - np.median(data)))
print(mad)
