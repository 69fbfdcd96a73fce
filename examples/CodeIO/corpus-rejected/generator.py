# expected drop: select_generator: it returns a generator, not its values
def running_totals(numbers: list[int]):
    total = 0
    for n in numbers:
        total += n
        yield total
