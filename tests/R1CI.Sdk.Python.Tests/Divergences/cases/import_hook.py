import builtins
asked = []
plain = builtins.__import__
def hook(name, *rest):
    asked.append(name)
    return plain(name, *rest)
builtins.__import__ = hook
import math
builtins.__import__ = plain
print(asked)
