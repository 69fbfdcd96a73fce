# expected drop: clock: it returns how long it took
import time


def timed_sum(numbers: list[int]) -> dict:
    begin = time.perf_counter()
    total = sum(numbers)
    return {"total": total, "seconds": time.perf_counter() - begin}
