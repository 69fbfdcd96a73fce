# expected drop: files: it reads a file
def count_lines(path: str, word: str) -> int:
    with open(path, encoding="utf-8") as lines:
        return sum(word in line for line in lines)
