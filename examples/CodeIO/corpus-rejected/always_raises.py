# expected drop: raises: it is not finished
def best_offer(offers: list[int], limit: int) -> int:
    raise NotImplementedError("later")
