class AppError(Exception):
    def __str__(self):
        return 'app failed: ' + self.args[0]
print('x')
raise AppError('disk')
