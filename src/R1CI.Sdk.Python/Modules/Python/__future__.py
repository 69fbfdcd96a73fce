# The features that a __future__ import may name.

all_feature_names = ["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
                     "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"]


class _Feature:
    def __init__(self, name):
        self.name = name


for _name in all_feature_names:
    globals()[_name] = _Feature(_name)
