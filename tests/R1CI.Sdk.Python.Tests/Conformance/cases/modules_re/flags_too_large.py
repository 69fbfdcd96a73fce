# Flags that fit no C int; the lowest bit asks for a template, which no repetition fits into.
import re
for pattern in ('abc', 'a+', 'a+?'):
    for flags in (2 ** 31, 10 ** 25, -10 ** 25, 10 ** 25 + 1, 1):
        try:
            print(re.compile(pattern, flags).pattern)
        except (OverflowError, re.error) as e:
            print(type(e).__name__, e)
