try:
    print(eval("1" + " " * 3_000_000))
except BaseException as e:
    print("caught", type(e))
finally:
    print("finally")
