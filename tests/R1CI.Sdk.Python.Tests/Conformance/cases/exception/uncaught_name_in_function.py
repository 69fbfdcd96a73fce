total_count = 5
def report():
    print(total_count)
    return totl_count + 1
report()
