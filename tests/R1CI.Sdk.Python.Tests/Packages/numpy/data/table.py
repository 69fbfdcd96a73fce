import numpy as np
names = np.array(['north', 'south', 'east', 'west'])
sales = np.array([[120, 135, 150], [90, 85, 100], [200, 210, 190], [60, 75, 90]])
print(sales.sum(axis=1), sales.sum(axis=0), names[sales.sum(axis=1).argmax()], names[np.argsort(sales[:, -1])[::-1]])
growth = (sales[:, -1] / sales[:, 0] - 1) * 100
for n, g in zip(names, growth):
    print(f'{n:<6}{g:7.2f}%')
print(np.round(sales / sales.sum() * 100, 2), sales[sales.mean(axis=1) > 100], np.corrcoef(sales)[0].round(4))
