# Two little interpreters: a stack machine with labels and a call stack, and brainfuck with precomputed jumps.
import sys


class Halt(Exception):
    pass


class Machine:
    def __init__(self, source):
        self.code, self.labels = [], {}
        for line in source.splitlines():
            words = line.split(';', 1)[0].split()
            if words and words[0].endswith(':'):
                self.labels[words.pop(0)[:-1]] = len(self.code)
            if words:
                self.code.append((words[0].lower(), words[1:]))

    def run(self, *stack, limit=10_000):
        self.stack, self.calls, self.memory, self.pc = list(stack), [], {}, 0
        for step in range(limit):
            if self.pc >= len(self.code):
                return self.stack
            name, args = self.code[self.pc]
            self.pc += 1
            try:
                getattr(self, f'op_{name}')(*args)
            except Halt:
                return self.stack
            except AttributeError as e:
                raise NameError(f'{self.pc}: {name}') from e
            except IndexError:
                raise RuntimeError(f'stack empty at {self.pc}: {name} {" ".join(args)}'.rstrip()) from None
        raise TimeoutError(f'{limit} steps')

    def op_push(self, value):
        self.stack.append(int(value, 0))

    def op_dup(self):
        self.stack.append(self.stack[-1])

    def op_swap(self):
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]

    def op_store(self, name):
        self.memory[name] = self.stack.pop()

    def op_load(self, name):
        self.stack.append(self.memory[name])

    def op_jmp(self, label):
        self.pc = self.labels[label]

    def op_jz(self, label):
        if self.stack.pop() == 0:
            self.op_jmp(label)

    def op_call(self, label):
        self.calls.append(self.pc)
        self.op_jmp(label)

    def op_ret(self):
        self.pc = self.calls.pop()

    def op_halt(self):
        raise Halt

    def op_print(self):
        print(self.stack.pop(), end=' ')


for _name, _function in dict(add=int.__add__, sub=int.__sub__, mul=int.__mul__, div=int.__floordiv__, mod=int.__mod__).items():
    def op(self, f=_function):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(f(a, b))
    setattr(Machine, f'op_{_name}', op)

factorial = Machine('''
        call fact
        halt
fact:   dup          ; n n
        jz one
        dup
        push 1
        sub          ; n n-1
        call fact
        mul
        ret
one:    push 0x1
        add
        ret
''')
print(factorial.run(5), factorial.run(25), len(factorial.code), factorial.labels)
gcd = Machine('loop: dup\njz done\nstore b\nload b\nmod\nload b\nswap\njmp loop\ndone: add')
print(gcd.run(1071, 462), gcd.run(2 ** 64, 6 ** 20), gcd.memory)
for source in ('push 1\nadd', 'jump x', 'a: jmp a', 'push 1\npush 0\ndiv', 'push ten', 'load x', 'push'):
    try:
        print(Machine(source).run())
    except Exception as e:
        print(type(e).__name__, e, '/', type(e.__cause__).__name__)


def brainfuck(code, data=''):
    jumps, opened = {}, []
    for i, c in enumerate(code):
        if c == '[':
            opened.append(i)
        elif c == ']':
            jumps[i] = opened.pop()
            jumps[jumps[i]] = i
    cells, at, i, read, out = [0] * 50, 0, 0, iter(data), []
    while i < len(code):
        match code[i]:
            case '>' | '<' as move:
                at += 1 if move == '>' else -1
            case '+':
                cells[at] = (cells[at] + 1) % 256
            case '-':
                cells[at] = (cells[at] - 1) % 256
            case '.':
                out.append(chr(cells[at]))
            case ',':
                cells[at] = ord(next(read, '\0'))
            case '[' if not cells[at]:
                i = jumps[i]
            case ']' if cells[at]:
                i = jumps[i]
        i += 1
    return ''.join(out)


sys.stdout.write(brainfuck('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.'))
print(repr(brainfuck(',[.,]', 'echo!')), repr(brainfuck('>,[>,]<[.<]', 'reverse')))
