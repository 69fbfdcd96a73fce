# expected drop: constant_output: whatever goes in, the same comes out
def is_divisible(number: int) -> bool:
    """Is the product of three neighbours divisible by six? It always is."""
    return (number - 1) * number * (number + 1) % 6 == 0
