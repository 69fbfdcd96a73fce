# The name under which pickles refer to the functions of codecs.

from codecs import decode, encode  # noqa
