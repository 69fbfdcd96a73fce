# expected drop: environment: the answer depends on the machine
import platform
import sys


def file_name(parts: list[str]) -> str:
    separator = "\\" if platform.system() == "Windows" else "/"
    return separator.join(parts) + f" on {sys.platform} {platform.node()}"
