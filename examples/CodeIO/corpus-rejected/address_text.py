# expected drop: address: the text of an object shows where it lies in memory
class Ticket:
    def __init__(self, seat):
        self.seat = seat


def describe(seats: list[int]) -> list[str]:
    return [str(Ticket(s)) for s in seats]
