def work():
    try:
        raise KeyError('first')
    finally:
        print('cleaning')
        [][0]
work()
