# What exec runs in a dictionary without __name__ takes it from the module builtins.
names = {}
exec("class Point:\n    x: int = 1\n    def shown(self):\n        return self.x\n\nmodule = __name__", names)
print(names['Point'], names['Point'].__module__, names['Point']().shown(), names['module'])
print(sorted(name for name in names if name != '__builtins__'))

named = {'__name__': 'elsewhere'}
exec("class Point: pass", named)
print(named['Point'], named['Point'].__module__)

local = {}
exec("class Inner:\n    class Deeper: pass\nvalue = Inner.Deeper.__qualname__", {}, local)
print(local['Inner'], local['value'], list(local))

print(eval("__name__"), eval("__name__", {}))


def build():
    inside = {}
    exec("class Local: pass\ndef make(): return Local()", inside)
    return inside['make']()


print(type(build()))
try:
    exec("print(__nothing__)", {})
except NameError as problem:
    print(problem)
