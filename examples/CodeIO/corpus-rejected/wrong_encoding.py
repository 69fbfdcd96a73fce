# expected drop: not_text: neither UTF-8 nor a declared encoding
def shout(name: str) -> str:
    return name.upper() + " à bientôt"
