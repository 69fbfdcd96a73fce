# expected drop: stateful: the default list remembers earlier calls
def remember(visitor: str, seen=[]) -> int:
    seen.append(visitor)
    return seen.count(visitor) + len(seen)
