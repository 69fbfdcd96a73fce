class Base:
    def run(self): raise NotImplementedError(f'{type(self).__name__}.run')
class Child(Base): pass
try:
    Base().run()
except NotImplementedError as e:
    print(e)
Child().run()
