import threading
import time
def work():
    time.sleep(0.1)
    print("thread")
t = threading.Thread(target=work)
t.start()
print("main")
t.join()
