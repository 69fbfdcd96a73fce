# Augmented assignment keeps bools bools, whatever the target: a name, an item, an attribute, a cell.
flags = [False, True, True]
flags[0] |= True
flags[1] &= False
flags[2] ^= True
print(flags)
seen = {'a': False}
seen['a'] |= 'x' in 'xyz'
seen['b'] = True
seen['b'] &= 1 < 2
print(seen)


class Switch:
    on = False


switch = Switch()
switch.on |= True
switch.on ^= False
print(switch.on, Switch.on)


def toggles():
    state = False
    history = []

    def press(mask=True):
        nonlocal state
        state ^= mask
        history.append(state)

    for _ in range(3):
        press()
    press(2)
    local = True
    local &= True
    local |= 4
    return history, local


print(toggles())
valid = True
for n in (3, 5, 8):
    valid &= n > 2
print(valid, type(valid).__name__)
valid += True
print(valid, type(valid).__name__)
