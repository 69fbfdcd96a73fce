# Every assertion's own message, fixtures in order, sub-tests, skips, expected failures, results counted.
import io
import unittest


class Messages(unittest.TestCase):
    def runTest(self):
        pass


t = Messages()
for check in (lambda: t.assertEqual(1, 2), lambda: t.assertEqual([1, 2], [1, 3]), lambda: t.assertTrue(0, 'why'), lambda: t.assertFalse([1]), lambda: t.assertIs(1, None), lambda: t.assertIsNone(5), lambda: t.assertIn('z', 'abc'), lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertGreater(1, 2), lambda: t.assertLessEqual(3, 2), lambda: t.assertAlmostEqual(1.0, 1.1), lambda: t.assertAlmostEqual(1, 1.05, delta=0.01), lambda: t.assertNotEqual(1, 1), lambda: t.assertRegex('abc', 'x+'), lambda: t.assertCountEqual([1, 2, 2], [2, 1]), lambda: t.assertIsNotNone(None), lambda: t.assertNotIsInstance(1, int), lambda: t.assertRaises(ValueError, int, '5'), lambda: t.fail('stop'), lambda: t.assertNotAlmostEqual(1, 1.00000001), lambda: t.assertSetEqual({1}, {2}), lambda: t.assertDictEqual({'a': 1}, {'a': 2}), lambda: t.assertTupleEqual((1,), (2,))):
    try:
        check(); print('passed')
    except AssertionError as e:
        print(str(e).splitlines()[0])
with t.assertRaises(ZeroDivisionError) as caught:
    1 / 0
with t.assertRaisesRegex(ValueError, 'invalid literal'):
    int('x')
print(caught.exception, t.id().split('.')[-1], str(t).split()[0], t.shortDescription(), t.countTestCases())
trail = []


class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        trail.append('class')

    def setUp(self):
        trail.append('up'); self.addCleanup(trail.append, 'clean')

    def tearDown(self):
        trail.append('down')

    def test_a(self):
        trail.append('a')

    def test_b(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)

    @unittest.skip('later')
    def test_c(self): ...

    @unittest.expectedFailure
    def test_d(self):
        self.fail()

    def test_e(self):
        raise KeyError('broken')

    def test_f(self):
        self.skipTest('inside')


suite = unittest.defaultTestLoader.loadTestsFromTestCase(Fixtures); result = unittest.TestResult(); suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors), [why for _, why in result.skipped], len(result.expectedFailures), result.wasSuccessful(), trail)
print(result.failures[0][0].id().split('.')[-1] if result.failures else None, result.errors[0][1].splitlines()[-1], unittest.defaultTestLoader.getTestCaseNames(Fixtures))
