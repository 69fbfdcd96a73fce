# expected drop: step_limit: it never ends
def settle(level: int) -> int:
    while True:
        level = level // 2 + 10
        if level < 0:
            return level
