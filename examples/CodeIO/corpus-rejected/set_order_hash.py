# expected drop: set_order: hashes of strings change with every start
def bucket(name: str, buckets: int = 8) -> int:
    return hash(name) % max(buckets, 1)
