# The reading half of json, under its own name.

from json import JSONDecodeError, JSONDecoder  # noqa
