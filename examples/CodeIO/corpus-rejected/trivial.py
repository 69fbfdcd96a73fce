# expected drop: not_reasoning: there is nothing to reason about
def same(value: int) -> int:
    return value
