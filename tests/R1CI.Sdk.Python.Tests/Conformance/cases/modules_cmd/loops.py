# A command interpreter: help, unknown commands, the empty line, columns.
import cmd, io
class C(cmd.Cmd):
    intro='hi'; prompt='> '; use_rawinput=0
    def do_add(self, arg):
        "add numbers"
        print(sum(map(int, arg.split())), file=self.stdout)
    def do_quit(self, arg): return True
    def do_EOF(self, arg): print('eof', file=self.stdout); return True
    def help_topic(self): print('topic help', file=self.stdout)
    def do_shell(self, arg): print('shell', arg, file=self.stdout)
o=io.StringIO()
c=C(stdin=io.StringIO('add 1 2\n\nhelp\nhelp add\nhelp quit\nhelp nope\n?topic\n!ls\nbad thing\n  add   3\n$x\n'), stdout=o); c.cmdloop(); print(o.getvalue())
c.onecmd('add 5'); c.columnize([str(i)*(i%5+1) for i in range(30)], 40); c.columnize([]); print(c.parseline('add-1 2'), c.completenames('a'))
print(o.getvalue()[-600:])
