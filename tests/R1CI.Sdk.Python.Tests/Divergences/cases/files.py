import os
print(os.listdir("/"), os.getcwd())
