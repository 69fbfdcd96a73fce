class Card:
    def __init__(self, r): self.r = r
hand = [Card(3), Card(1)]
print(max(hand, key=lambda c: c.r).r)
hand.sort()
