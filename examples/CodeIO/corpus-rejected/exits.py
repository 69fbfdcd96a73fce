# expected drop: sys_exit: it ends the program instead of returning
import sys


def need_positive(number: int) -> int:
    if number < 0:
        print("negative", file=sys.stderr)
        sys.exit(2)
    if number == 0:
        sys.exit(0)
    return number * 2
