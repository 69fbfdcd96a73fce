# A small shop: dataclasses, enums, NamedTuple, decimal money, custom exceptions, grouping and sorting by several keys.
from collections import Counter
from dataclasses import asdict, astuple, dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, Flag, IntEnum, auto
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import ClassVar, NamedTuple, Optional


class Kind(Enum):
    TOOL = 'tool'
    TOY = 'toy'
    FOOD = 'food'

    @property
    def tax(self):
        return {Kind.FOOD: Decimal('0.07')}.get(self, Decimal('0.19'))


class Size(IntEnum):
    S = 1
    M = 2
    L = 3


class Label(Flag):
    NONE = 0
    FRAGILE = auto()
    COLD = auto()
    GIFT = auto()


class Line(NamedTuple):
    name: str
    count: int = 1


class OutOfStock(Exception):
    def __init__(self, name, wanted, there):
        self.name, self.missing = name, wanted - there
        super().__init__(f'{name}: {wanted} wanted, {there} there')


@dataclass(frozen=True, order=True)
class Item:
    sort_key: tuple = field(init=False, repr=False)
    name: str
    price: Decimal
    kind: Kind = Kind.TOOL
    size: Size = Size.M
    labels: Label = Label.NONE
    count_made: ClassVar[int] = 0

    def __post_init__(self):
        object.__setattr__(self, 'sort_key', (self.size, self.price))
        Item.count_made += 1

    @property
    def gross(self):
        return (self.price * (1 + self.kind.tax)).quantize(Decimal('.01'), ROUND_HALF_UP)


@dataclass
class Shop:
    stock: dict = field(default_factory=Counter)
    items: dict[str, Item] = field(default_factory=dict, repr=False)
    last: Optional[Line] = None

    def add(self, item, count=1):
        self.items[item.name] = item
        self.stock[item.name] += count
        return self

    def sell(self, *lines):
        total = Decimal()
        for line in map(Line._make, lines):
            if self.stock[line.name] < line.count:
                raise OutOfStock(line.name, line.count, self.stock[line.name])
            self.stock[line.name] -= line.count
            total += self.items[line.name].gross * line.count
            self.last = line
        return total


shop = (Shop().add(Item('saw', Decimal('12.50')), 4).add(Item('bear', Decimal('9.99'), Kind.TOY, Size.L, Label.GIFT | Label.FRAGILE), 2)
        .add(Item('ice', Decimal('1.05'), Kind('food'), Size['S'], Label.COLD), 10).add(Item('kite', Decimal('9.99'), Kind.TOY)))
for item in sorted(shop.items.values()):
    print(f'{item.name:<6}{item.price:>8}{item.gross:>8} {item.kind.value:<5}{item.size.name} {item.labels}')
print(shop.sell(('saw', 3), ('ice', 10)), shop, shop.last._asdict())
for order in ([('saw', 2)], [('bear', 1), ('ice', 1)], [('car', 1)]):
    try:
        print(shop.sell(*order))
    except OutOfStock as e:
        print(repr(e), e.missing, shop.stock['bear'])
by_kind = sorted(shop.items.values(), key=lambda i: (i.kind.name, -i.price, i.name))
print({k.name: [i.name for i in g] for k, g in groupby(by_kind, key=attrgetter('kind'))})
bear = shop.items['bear']
print(bear, replace(bear, price=Decimal(5)), bear == replace(bear), hash(bear) == hash(replace(bear)), sep='\n')
print(astuple(bear)[1:3], asdict(shop.last._replace(count=7) and shop)['last'], Item.count_made)
print(Label.GIFT in bear.labels, ~bear.labels, list(Label), Size.S < Size.L, Size(2) + 1, max(Size), Kind['TOY'] is bear.kind)
for bad in (lambda: setattr(bear, 'price', 1), lambda: Kind('car'), lambda: Size['XL'], lambda: Item(), lambda: bear < 3):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(sorted(shop.stock.items(), key=itemgetter(1, 0), reverse=True), +shop.stock, sum(shop.stock.values()))
