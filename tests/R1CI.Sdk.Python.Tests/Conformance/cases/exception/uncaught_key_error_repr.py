d = {'it\'s': 1}
print(d)
d['quote " and \' both\n']
