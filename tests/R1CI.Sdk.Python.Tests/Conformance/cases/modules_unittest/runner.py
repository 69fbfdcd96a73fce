import unittest
import io
import re

class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = [1]
    def setUp(self):
        self.x = 5
    def tearDown(self):
        self.x = None
    def test_ok(self):
        self.assertEqual(self.x, 5)
        self.assertTrue(self.shared)
    def test_fail(self):
        "a described failure"
        self.assertEqual([1, 2], [1, 3], 'extra')
    def test_error(self):
        raise KeyError('oops')
    @unittest.skip('later')
    def test_skip(self):
        pass
    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)
    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            int('x')
        self.assertIn('invalid', str(cm.exception))
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertRaisesRegex(ValueError, 'liter.l'):
            int('y')
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)
    def test_many(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertIs(None, None)
        self.assertIsNone(None)
        self.assertIsInstance(1, int)
        self.assertGreater(2, 1)
        self.assertLessEqual(1, 1)
        self.assertDictEqual({1: 2}, {1: 2})
        self.assertListEqual([1], [1])
        self.assertCountEqual([1, 2], [2, 1])
        self.assertRegex('abc', 'b')
        self.assertIn(1, [1])
        self.assertNotIn(2, [1])
        self.assertSetEqual({1}, {1})

suite = unittest.TestLoader().loadTestsFromTestCase(T)
print(suite.countTestCases())
out = io.StringIO()
r = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), r.wasSuccessful())
text = re.sub(r'in \d+\.\d+s', 'in TIME', out.getvalue())
print([l for l in text.splitlines() if not l.startswith(' ') and not l.startswith('Traceback') and '^' not in l][:14])
print(text.splitlines()[-1], [l for l in text.splitlines() if l.startswith('Ran')])
case = T('test_ok')
for f in (lambda: case.assertEqual(1, 2), lambda: case.assertTrue(0), lambda: case.assertFalse([1]), lambda: case.assertIn(3, [1]), lambda: case.assertIs(1, 2), lambda: case.assertIsNone(4), lambda: case.assertGreater(1, 2), lambda: case.assertAlmostEqual(1.0, 1.1),
          lambda: case.assertAlmostEqual(1, 2, delta=0.5), lambda: case.assertIsInstance(1, str), lambda: case.assertRaises(ValueError, int, '3'), lambda: case.fail('msg'), lambda: case.assertEqual('a', 'b', 'note'), lambda: case.assertNotIn(1, [1]), lambda: case.assertRegex('a', 'b'), lambda: case.assertLess(2, 1), lambda: case.assertIsNotNone(None), lambda: case.assertNotEqual(1, 1)):
    try:
        f()
    except AssertionError as e:
        print(e)
print(case.id(), case, repr(case))
out = io.StringIO()
try:
    unittest.main(argv=['x'], testRunner=unittest.TextTestRunner(stream=out, verbosity=1))
except SystemExit as e:
    print('exit', e.code, sorted(out.getvalue().splitlines()[0]))
