# What assertions say when they fail: texts, sequences, dicts and sets that differ, logs, older names.
import unittest, logging
class T(unittest.TestCase): pass
t=T()
def m(f):
    try: f(); print('passed')
    except AssertionError as e: print(e); print('--')
E2=t.assertEqual
for a,b in ((1,2),('abc','abd'),('a\nb\n','a\nc\n'),('line one\nline two','line one\nline 2'),([1,2,3],[1,2,4]),([1,2],[1,2,3]),((1,),(2,)),({1,2},{2,3}),({'a':1,'b':2},{'a':1,'b':3}),(1,'1'),([1],(1,)),('x'*100,'x'*99+'y'),(list(range(50)),list(range(49))+[0]),(list(range(300)),[]),({'k%d'%i:i for i in range(40)},{}),('',  'a'),(frozenset([1]),frozenset()),([{'a':1}],[{'a':2}]),('a\n','a'),(1.0,2.0),(None,0),(['longer string element number one']*4,['longer string element number two']*4)):
    m(lambda: E2(a,b))
m(lambda: E2(1,2,'note')); m(lambda: t.assertSequenceEqual([1],(2,))); m(lambda: t.assertListEqual([1],[2])); m(lambda: t.assertDictEqual({'a':1},{'a':2})); m(lambda: t.assertMultiLineEqual('a','b')); m(lambda: t.assertSetEqual({1},{2})); m(lambda: t.assertTupleEqual((1,),(2,))); m(lambda: t.assertListEqual([1],(1,)));  m(lambda: t.assertCountEqual([1,1,2],[1,2,2])); m(lambda: t.assertNotEqual(1,1)); m(lambda: t.assertDictEqual([],{}))
m(lambda: t.assertIn(1,[2])); m(lambda: t.assertIs(1,2)); m(lambda: t.assertTrue(0)); m(lambda: t.assertAlmostEqual(1,1.1)); m(lambda: t.assertIsInstance(1,str)); m(lambda: t.assertGreater(1,2)); m(lambda: t.assertRegex('a','b')); m(lambda: t.assertIsNone(1))
with t.assertLogs('foo', level='INFO') as cm:
    logging.getLogger('foo').info('first'); logging.getLogger('foo.bar').error('second')
print(cm.output, [r.levelname for r in cm.records])
def nolog():
    with t.assertLogs('foo'): pass
m(nolog)
def somelog():
    with t.assertNoLogs('foo', level='WARNING'): logging.getLogger('foo').warning('oops')
m(somelog)
import warnings; warnings.simplefilter('ignore')
t.assertEquals(1,1); t.assert_(1); t.failUnlessEqual(1,1) if hasattr(t,'failUnlessEqual') else None; m(lambda: t.assertEquals(1,2)); t.assertRegexpMatches('abc','b')
class P:
    def __init__(s,x): s.x=x
    def __eq__(s,o): return s.x==o.x
t.addTypeEqualityFunc(P, lambda a,b,msg=None: (_ for _ in ()).throw(t.failureException('custom')) if a!=b else None); m(lambda: t.assertEqual(P(1),P(2)))
