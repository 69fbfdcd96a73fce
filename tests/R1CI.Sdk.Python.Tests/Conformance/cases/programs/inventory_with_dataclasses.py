from dataclasses import dataclass, field, asdict, replace, astuple, fields
from enum import Enum, auto
from typing import Optional
class Kind(Enum):
    TOOL = auto()
    TOY = auto()
    def label(self): return self.name.title()
@dataclass(order=True)
class Item:
    sort_key: float = field(init=False, repr=False)
    name: str
    price: float = 0.0
    kind: Kind = Kind.TOOL
    tags: list = field(default_factory=list, compare=False)
    note: Optional[str] = None
    def __post_init__(self):
        if self.price < 0: raise ValueError(f'negative price for {self.name}')
        self.sort_key = self.price
class Inventory:
    def __init__(self): self._items = {}
    def __iadd__(self, item):
        self._items[item.name] = item
        return self
    def __getitem__(self, name): return self._items[name]
    def __contains__(self, name): return name in self._items
    def __iter__(self): return iter(sorted(self._items.values()))
    def __len__(self): return len(self._items)
    @property
    def total(self): return sum(i.price for i in self)
inv = Inventory()
inv += Item('saw', 12.5)
inv += Item('ball', 3.25, Kind.TOY, ['round', 'red'])
inv += Item('drill', 99.99, note='heavy')
print(len(inv), 'saw' in inv, 'hat' in inv, inv.total, [i.name for i in inv], inv['ball'])
print(asdict(inv['ball']), astuple(inv['saw']), replace(inv['saw'], price=1).price, [f.name for f in fields(Item)])
print(max(inv), min(inv).kind.label(), Kind['TOY'], Kind(1), list(Kind), Kind.TOY.value, inv['saw'] == Item('saw', 12.5), inv['saw'] < inv['drill'])
try:
    Item('bad', -1)
except ValueError as e:
    print(e)
try:
    inv['nope']
except KeyError as e:
    print('missing', e)
@dataclass(frozen=True)
class Coord:
    x: int
    y: int = 0
    def __add__(self, o): return Coord(self.x + o.x, self.y + o.y)
c = Coord(1) + Coord(2, 3)
print(c, hash(c) == hash(Coord(3, 3)), {Coord(0): 'origin'}[Coord(0, 0)])
try:
    c.x = 5
except Exception as e:
    print(type(e).__name__, e)
