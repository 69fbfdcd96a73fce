# Assertions under their names of earlier releases.

__name__ = 'unittest'

_OLDER = {
    'assertEqual': 'assertEquals failUnlessEqual', 'assertNotEqual': 'assertNotEquals failIfEqual',
    'assertAlmostEqual': 'assertAlmostEquals failUnlessAlmostEqual',
    'assertNotAlmostEqual': 'assertNotAlmostEquals failIfAlmostEqual', 'assertTrue': 'assert_ failUnless',
    'assertFalse': 'failIf', 'assertRaises': 'failUnlessRaises', 'assertRegex': 'assertRegexpMatches',
    'assertNotRegex': 'assertNotRegexpMatches', 'assertRaisesRegex': 'assertRaisesRegexp'}


def _older_name(name):
    """An assertion under a name of an earlier release."""
    def older(self, *args, **kwargs):
        import warnings
        warnings.warn(f'Please use {name} instead.', DeprecationWarning, 2)
        return getattr(self, name)(*args, **kwargs)
    return older


def add_older_names(case):
    for name, older in _OLDER.items():
        for each in older.split():
            setattr(case, each, _older_name(name))
