# expected drop: files: a missing file is quietly taken for an empty one, so the answer depends on the disk
import os


def prices_with_extras(prices: list[int], extra_file: str = "extras.txt") -> list[int]:
    if os.path.exists(extra_file):
        with open(extra_file) as f:
            return prices + [int(line) for line in f]
    return [p + 1 for p in prices]
