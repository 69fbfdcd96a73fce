# A profiler that measures nothing, so that scripts which profile themselves still run.

class Profile:
    def __init__(self, *args, **kwargs):
        pass

    def enable(self, *args, **kwargs):
        pass

    disable = create_stats = clear = enable

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def run(self, cmd):
        import __main__
        return self.runctx(cmd, __main__.__dict__, __main__.__dict__)

    def runctx(self, cmd, globals, locals):
        exec(cmd, globals, locals)
        return self

    def runcall(self, func, /, *args, **kw):
        return func(*args, **kw)

    def print_stats(self, sort=-1):
        print('         0 function calls in 0.000 seconds\n')

    def dump_stats(self, file):
        raise PermissionError(1, 'Operation not permitted', file)


def run(statement, filename=None, sort=-1):
    Profile().run(statement).print_stats(sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    Profile().runctx(statement, globals, locals).print_stats(sort)
