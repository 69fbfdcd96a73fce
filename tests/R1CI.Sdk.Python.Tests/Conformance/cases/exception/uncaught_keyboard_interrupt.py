try:
    raise KeyboardInterrupt
except Exception:
    print('not an Exception')
except BaseException as e:
    print('base', repr(e))
class Stop(KeyboardInterrupt): pass
try:
    raise Stop('now')
except KeyboardInterrupt as e:
    print(repr(e), e.args)
raise Stop('uncaught')
