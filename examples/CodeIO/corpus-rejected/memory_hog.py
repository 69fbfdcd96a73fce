# expected drop: mem_limit: it asks for more memory than there is
def blank_paper(pages: int) -> int:
    return len(("x" * 80 + "\n") * (10 ** 12 + abs(pages)))
