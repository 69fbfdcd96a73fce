# expected drop: no_function: methods alone
class Counter:
    def __init__(self):
        self.seen = 0

    def count(self, word: str) -> int:
        self.seen += 1
        return self.seen
