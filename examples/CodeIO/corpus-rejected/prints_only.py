# expected drop: not_reasoning: it prints its result and returns nothing
def times_table(n: int, rows: int = 10) -> None:
    for i in range(1, rows + 1):
        print(f"{i} x {n} = {i * n}")
