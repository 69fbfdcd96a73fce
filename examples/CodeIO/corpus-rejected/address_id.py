# expected drop: address: identities are places in memory
def same_shelf(books: list[str]) -> list[int]:
    return [id(b) % 1000 for b in books]
