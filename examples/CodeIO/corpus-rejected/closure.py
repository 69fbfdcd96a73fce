# expected drop: not_json: it returns a function
def make_discount(percent: int):
    def discounted(price: float) -> float:
        return round(price * (100 - percent) / 100, 2)

    return discounted
