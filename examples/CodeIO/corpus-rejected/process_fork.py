# expected drop: process: it forks
import os


def split_work(jobs: list[int]) -> int:
    child = os.fork()
    if child == 0:
        os._exit(sum(jobs) % 256)
    _, status = os.waitpid(child, 0)
    return status >> 8
