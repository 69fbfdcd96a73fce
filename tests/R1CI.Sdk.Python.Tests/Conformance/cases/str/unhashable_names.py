# A subclass with an __eq__ has no hash: as a name it is found nowhere.
class Name(str):
    def __eq__(self, other):
        return super().__eq__(other)

name = Name('real')
for o in (3, 'x', name, int, [], 2.5):
    print(hasattr(o, name), getattr(o, name, 'default'))
    try:
        print(getattr(o, name))
    except AttributeError as e:
        print(e)
import re
for search in (re.compile, lambda p: re.findall(p, 'unreal')):
    try:
        print(search(name))
    except TypeError as e:
        print(e)
