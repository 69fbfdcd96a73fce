# expected drop: syntax_error: a colon and a bracket are missing
def area(width: int, height: int) -> int
    return max(width * height, (0)
