# With an indent a dict is written by code that asks whether it is empty; without one nobody asks.
import json

class Empty(dict):
    def __bool__(self):
        return False

class Full(dict):
    def __len__(self):
        return 9

for indent in (None, 0, 1, -1, '', '\t'):
    print(json.dumps([Empty({1: 8}), Empty(), Full({2: 3}), {}, {1: 2}], indent=indent))
    print(json.dumps([1, {(1,): 2}], indent=indent, skipkeys=True))
print(json.dumps(Full(), indent=1))
