# expected drop: clock: the answer depends on the hour in which it is asked
from datetime import datetime


def greeting(name: str) -> str:
    hour = datetime.now().hour
    part = "morning" if hour < 12 else "day" if hour < 18 else "evening"
    return f"Good {part}, {name}!"
