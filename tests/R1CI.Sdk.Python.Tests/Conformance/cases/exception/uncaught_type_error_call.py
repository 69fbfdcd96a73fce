class Shape:
    def __init__(self, sides, *, name='shape'): self.sides, self.name = sides, name
    def area(self, scale): return self.sides * scale
s = Shape(3)
print(s.area(2), Shape(4, name='sq').name)
s.area(2, 3)
