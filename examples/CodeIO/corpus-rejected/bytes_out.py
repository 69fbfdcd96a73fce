# expected drop: not_json: it returns bytes
def pack_numbers(numbers: list[int]) -> bytes:
    return bytes(n % 256 for n in numbers)
