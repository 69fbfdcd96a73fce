# expected drop: random: a ticket number comes from the system's entropy
import uuid


def ticket(name: str, seats: int) -> str:
    return f"{name}-{seats}-{uuid.uuid4().hex[:8]}"
