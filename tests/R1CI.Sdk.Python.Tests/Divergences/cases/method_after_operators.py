# The operators among the arguments run before a method whose lookup shows.
class Number:
    def __add__(self, other):
        print('added')
        return self


class Screen:
    @property
    def show(self):
        print('looked up')
        return lambda value: None


number = Number()
Screen().show(number + 1)
