import time
a = time.monotonic_ns()
time.sleep(0.25)
print((time.monotonic_ns() - a) // 1000 == 250_000)
