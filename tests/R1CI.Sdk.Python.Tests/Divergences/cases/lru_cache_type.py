import functools
print(type(functools.lru_cache(len)).__name__)
