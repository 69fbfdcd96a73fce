class Problem(Exception):
    def __init__(self, code, detail):
        super().__init__(code, detail)
        self.code, self.detail = code, detail
    def __str__(self): return f'[{self.code}] {self.detail}'
try:
    raise Problem(404, 'missing')
except Problem as p:
    print(p, p.args, repr(p))
raise Problem(500, 'left uncaught')
