import numpy as np
def rotation(degrees):
    t = np.radians(degrees)
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])
print(np.round(rotation(90), 10) + 0)
print(np.round(rotation(45) @ [1, 0], 4), np.allclose(rotation(30) @ rotation(60), rotation(90)), round(float(np.linalg.det(rotation(17))), 10))
pts = np.array([[1, 0], [0, 1], [-1, 0]])
print(np.round(pts @ rotation(90).T, 10) + 0)
