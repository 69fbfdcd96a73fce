# expected drop: environment: the answer depends on a variable of the environment
import os


def hello(name: str) -> str:
    words = {"de": "Hallo", "fr": "Salut"}
    return words.get(os.environ.get("LANG", "en")[:2], "Hello") + " " + name
