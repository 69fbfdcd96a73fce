# expected drop: select_no_parameters: there is nothing to predict from
def first_squares() -> list[int]:
    return [n * n for n in range(1, 11)]
