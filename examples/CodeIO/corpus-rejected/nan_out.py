# expected drop: not_json: it returns a number that is none
def ratio(part: float, whole: float) -> float:
    return float("nan") * part if whole >= 0 else float("inf")
