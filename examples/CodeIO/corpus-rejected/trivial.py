# expected drop: echoes_argument: what goes in comes out, so there is nothing to reason about
def same(value: int) -> int:
    return value
