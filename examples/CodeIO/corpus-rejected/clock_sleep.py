# expected drop: clock: it waits for real time to pass
import time


def boil_eggs(minutes: int) -> str:
    for _ in range(minutes):
        time.sleep(60)
    return "hard" if minutes > 6 else "soft"
