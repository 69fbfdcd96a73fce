# expected drop: process: it starts another program
import subprocess


def word_count(text: str) -> int:
    done = subprocess.run(["wc", "-w"], input=text, capture_output=True, text=True)
    return int(done.stdout)
