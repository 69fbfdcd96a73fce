# What typing refuses where it stands, and what Decimal, json, re, itertools and others say of wrong arguments.
import collections
import datetime
import decimal
import fractions
import itertools
import json
import re
import typing

for attempt in (
        lambda: typing.ClassVar[typing.ClassVar[int]], lambda: typing.Optional[typing.ClassVar[int]],
        lambda: typing.Final[typing.Final[int]], lambda: typing.List[typing.Final[int]], lambda: typing.Callable[int, int],
        lambda: typing.Annotated[typing.ClassVar[int], 'note'], lambda: typing.ClassVar[typing.List[int]],
        lambda: type(collections.Counter('ab').elements()), lambda: list(collections.Counter(a=2, b=-1, c=1).elements()),
        lambda: re.findall('a', 'b', 'x'), lambda: re.compile('a', 'x'), lambda: re.sub('a', r'\2', 5), lambda: re.sub('a', 'b', 5),
        lambda: json.dumps(1, separators=(1, 2)), lambda: json.dumps([1], separators=(',', 2)),
        lambda: datetime.date(1, 2, 3, 4), lambda: datetime.date(1, 2), lambda: datetime.datetime(1, 2, 3, 4, 5, 6, 7, None, 9),
        lambda: fractions.Fraction(6) / 0, lambda: 5 / fractions.Fraction(0), lambda: fractions.Fraction(-1, 2) / 0,
        lambda: fractions.Fraction(0) / 0, lambda: itertools.combinations([1], 2, 3), lambda: itertools.islice([1], 'x'),
        lambda: decimal.Decimal(1, 2, 3), lambda: decimal.Decimal.max(decimal.Decimal(1), 2),
        lambda: decimal.Decimal(3).fma(2, 1), lambda: list(map(decimal.Decimal.number_class, [decimal.Decimal(0)]))):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
