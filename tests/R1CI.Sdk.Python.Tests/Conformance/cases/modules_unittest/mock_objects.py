from unittest.mock import *
import unittest.mock as um
m = Mock()
print(m(1, a=2) is m.return_value, m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls)
m.foo.bar(3); m.foo(4).baz(5)
print(m.method_calls, m.mock_calls, m.foo.call_args.args, m.foo.bar.call_args.kwargs)
m = Mock(return_value=7, side_effect=None, name='nm'); print(m(), m.name if False else '', repr(m).split(' id')[0], repr(m.x).split(' id')[0], repr(m.x()).split(' id')[0])
m = Mock(side_effect=[1, 2, ValueError('x')])
for _ in range(4):
    try: print(m())
    except BaseException as e: print(type(e).__name__, e)
m = Mock(side_effect=lambda x: x * 2); print(m(4))
m = Mock(side_effect=KeyError('k'))
try: m()
except KeyError as e: print(e)
m = MagicMock(); m.__len__.return_value = 5; m.__getitem__.return_value = 'item'; m.__iter__.return_value = iter([1, 2])
print(len(m), m[3], list(m), bool(m), int(m), 3 in m, m.__getitem__.call_args)
with MagicMock() as w: print(type(w).__name__)
m = Mock(); m(1); m(2, b=3)
for f in (lambda: m.assert_called_with(2, b=3), lambda: m.assert_called_with(5), lambda: m.assert_called_once(), lambda: m.assert_any_call(1), lambda: m.assert_any_call(9), lambda: m.assert_not_called(), lambda: m.assert_has_calls([call(1), call(2, b=3)]), lambda: m.assert_has_calls([call(9)]), lambda: m.assert_called_once_with(1), lambda: Mock().assert_called(), lambda: Mock().assert_called_with(1), lambda: m.asert_called()):
    try: print(f())
    except (AssertionError, AttributeError) as e: print(type(e).__name__, e)
class C:
    x = 1
    def meth(self, a): return 'real'
s = Mock(spec=C); print(isinstance(s, C), s.meth(1) is not None)
try: s.nope
except AttributeError as e: print(e)
import math, os
with patch('math.sqrt', return_value=99) as p: print(math.sqrt(4), p.call_args)
print(math.sqrt(4))
with patch.object(C, 'meth', lambda self, a: 'fake'): print(C().meth(1))
print(C().meth(1))
@patch('math.floor')
@patch('math.ceil')
def t(ceil, floor): ceil.return_value = 1; floor.return_value = 2; return math.ceil(9.9), math.floor(9.9), ceil.called
print(t(), math.ceil(1.5))
d = {'a': 1}
with patch.dict(d, {'b': 2}, clear=True): print(d)
print(d)
with patch.multiple(C, x=5, meth=DEFAULT) as v: print(C.x, list(v), C().meth is v['meth'])
print(C.x, sentinel.foo, sentinel.foo is sentinel.foo, ANY == 5, call(1, a=2), call.foo.bar(3), call(1) == call(1), call.foo(1) == call.foo(2))
with patch('builtins.open', mock_open(read_data='abc\ndef')) as mo: print(open('x').read(), [l for l in open('y')], mo.mock_calls[0])
with patch.object(C, 'x', new_callable=PropertyMock, create=True) as pm: pm.return_value = 42; print(C().x)
a = create_autospec(C); a(); 
f = create_autospec(lambda a, b=1: None)
f(1)
try: f(1, 2, 3)
except TypeError as e: print(e)
import asyncio
am = AsyncMock(return_value=5); print(asyncio.run(am(1)), am.await_count, am.call_args); am.assert_awaited_once_with(1)
m = Mock(); m.a.b.c.return_value = 3; print(m.a.b.c(), m.mock_calls); m.reset_mock(); print(m.mock_calls, m.called)
m.configure_mock(**{'x.y.return_value': 9, 'z': 1}); print(m.x.y(), m.z)
parent = Mock(); c1 = Mock(); parent.attach_mock(c1, 'kid'); c1(5); print(parent.mock_calls)
m = Mock(wraps=[1, 2, 3]); print(m.count(2), m.count.call_args)
m = Mock(); seal(m)
try: m.x
except AttributeError as e: print(e)
