class Resource:
    def __del__(self):
        print("released")
r = Resource()
del r
print("after")
