# expected drop: raises: nothing stops it from calling itself
def depth(n: int) -> int:
    return 1 + depth(n + 1)
