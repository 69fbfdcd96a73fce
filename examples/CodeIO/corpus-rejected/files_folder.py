# expected drop: files: it lists a folder
from pathlib import Path


def longest_names(folder: str, count: int) -> list[str]:
    return sorted((p.name for p in Path(folder).iterdir()), key=len)[-count:]
