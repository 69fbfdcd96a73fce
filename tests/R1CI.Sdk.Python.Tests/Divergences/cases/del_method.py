class Resource:
    name = 'resource'

    def __del__(self):
        print('released')


# CPython releases it as soon as its name is read.
print(Resource().name)
