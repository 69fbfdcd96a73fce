# expected drop: select_no_input: it is not finished, so no input has an output
def best_offer(offers: list[int], limit: int) -> int:
    if len(offers) >= 0:
        raise NotImplementedError("later")
    return min(offers[:limit])
