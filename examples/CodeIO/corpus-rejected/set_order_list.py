# expected drop: set_order: words come out of a set in any order
def unique_words(text: str) -> list[str]:
    return list(set(text.lower().split()))
