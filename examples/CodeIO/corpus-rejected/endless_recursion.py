# expected drop: select_no_input: nothing stops it from calling itself, so no input has an output
def depth(n: int) -> int:
    return 1 + depth(n + 1)
