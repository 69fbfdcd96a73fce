# expected drop: set_order: of several longest words the set decides
def longest_word(text: str) -> str:
    """Longest word of a text, each word looked at once."""
    return max(set(text.split()) or {""}, key=len)
