# expected drop: reads_input: it reads what is piped in
import sys


def filter_lines(word: str) -> list[str]:
    return [line.strip() for line in sys.stdin if word in line]
