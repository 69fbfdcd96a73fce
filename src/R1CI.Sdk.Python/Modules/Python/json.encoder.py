# The writing half of json, under its own name.

from json import JSONEncoder  # noqa
