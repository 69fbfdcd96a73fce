# expected drop: select_no_input: its argument must be a function, and no function can be written as JSON
def fixed_point(step, start: int) -> int:
    for _ in range(100):
        following = step(start)
        if following == start:
            break
        start = following
    return start
