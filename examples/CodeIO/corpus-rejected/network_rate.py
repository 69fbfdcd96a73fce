# expected drop: network: it asks a server
import json
from urllib.request import urlopen


def in_euro(amount: float, currency: str) -> float:
    with urlopen(f"https://rates.example/{currency}.json") as reply:
        return amount * json.load(reply)["rate"]
