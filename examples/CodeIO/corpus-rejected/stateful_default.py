# expected drop: mutates_arguments: the default list, an argument like any other, remembers earlier calls
def remember(visitor: str, seen=[]) -> int:
    seen.append(visitor)
    return seen.count(visitor) + len(seen)
