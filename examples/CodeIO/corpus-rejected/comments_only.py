# expected drop: not_reasoning: nothing but comments, so no function
# def old_rule(n):
#     return n + 1
