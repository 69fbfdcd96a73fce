class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f'balance {balance:.2f} is less than {amount:.2f}')
        self.short = amount - balance
class Account:
    total = 0
    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.log = []
        type(self).total += 1
    @property
    def balance(self):
        return self._balance
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('amount must be positive')
        self._balance += amount
        self.log.append(('deposit', amount))
    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.log.append(('withdraw', amount))
    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self._balance:.2f})'
class Savings(Account):
    def __init__(self, owner, balance=0.0, rate=0.05):
        super().__init__(owner, balance)
        self.rate = rate
    def accrue(self):
        self.deposit(self._balance * self.rate)
a = Account('Ann', 100)
s = Savings('Sam', 200, rate=0.1)
a.deposit(50.5)
s.accrue()
for amount in (30, 500, -1):
    try:
        a.withdraw(amount) if amount > 0 else a.deposit(amount)
        print('ok', a)
    except InsufficientFunds as e:
        print('failed:', e, f'{e.short:.2f}')
    except ValueError as e:
        print('invalid:', e)
print(s, a.log, Account.total, Savings.total, isinstance(s, Account))
try:
    a.balance = 5
except AttributeError as e:
    print(e)
