def f(): return 'a' * 4000
print(len(f()), f() is f())
