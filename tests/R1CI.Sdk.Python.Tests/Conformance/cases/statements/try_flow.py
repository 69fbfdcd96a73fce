def f(n):
    out = []
    for i in range(n):
        try:
            out.append(('try', i))
            if i == 1: continue
            if i == 3: break
            if i == 4: return out
        except ValueError:
            pass
        else:
            out.append(('else', i))
        finally:
            out.append(('finally', i))
            if i == 2: continue
    else:
        out.append('loop else')
    return out
for n in range(5): print(f(n))
def nested_return():
    try:
        try:
            return 'inner'
        finally:
            print('f1')
    finally:
        print('f2')
print(nested_return())
def override():
    try:
        return 1
    finally:
        return 2
def swallow():
    try:
        1 / 0
    finally:
        return 'swallowed'
def in_loop():
    while True:
        try:
            1 / 0
        finally:
            break
    return 'left'
print(override(), swallow(), in_loop())
def reraise():
    try:
        try:
            raise KeyError('a')
        except KeyError as e:
            raise ValueError('b') from e
        finally:
            print('cleanup')
    except ValueError as e:
        return repr(e), repr(e.__cause__), e.__suppress_context__
print(reraise())
def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print('exit')
        raise
    finally:
        print('gen finally')
g = gen(); next(g); g.close()
def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
print(value_kept())
def order(kind):
    try:
        if kind: raise kind('msg')
        print('body')
    except (KeyError, IndexError) as e:
        print('lookup', type(e).__name__)
    except Exception as e:
        print('general', type(e).__name__)
    except BaseException as e:
        print('base', type(e).__name__)
    else:
        print('else')
    finally:
        print('finally')
for k in (None, KeyError, ValueError, KeyboardInterrupt, IndexError): order(k)
for bad in (5, 'str', None, (ValueError, 5), [ValueError]):
    try:
        try:
            raise ValueError
        except bad:
            print('caught by', bad)
    except TypeError as e:
        print(e)
for bad in (5, 'x', None, int, object()):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
