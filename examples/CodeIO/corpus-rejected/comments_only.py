# expected drop: empty: nothing but comments
# def old_rule(n):
#     return n + 1
