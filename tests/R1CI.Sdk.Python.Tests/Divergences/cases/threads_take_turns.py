import threading
def work():
    for _ in range(5_000_000):
        pass
    print("thread")
t = threading.Thread(target=work)
t.start()
print("main")
t.join()
