namespace R1CI.Sdk.Python.Builtins;

/// <summary>The binary side of a standard stream: <c>sys.stdin.buffer</c> and the like.</summary>
internal sealed class StandardBuffer : Obj
{
    private static readonly PyType ReaderType = new("BufferedReader", Types.Object, "_io") { IsFinal = true };
    private static readonly PyType WriterType = new("BufferedWriter", Types.Object, "_io") { IsFinal = true };

    private static readonly StandardBuffer[] Buffers = [new(0, "<stdin>"), new(1, "<stdout>"), new(2, "<stderr>")];

    private readonly int _number;
    private readonly string _name;

    static StandardBuffer()
    {
        ReaderType.Define(Common).Define(Reading);
        WriterType.Define(Common).Define(Writing);
    }

    private StandardBuffer(int number, string name)
    {
        _number = number;
        _name = name;
        MakeShared();
    }

    public override PyType Type => _number == 0 ? ReaderType : WriterType;

    public static StandardBuffer Of(int number) => Buffers[number];

    private static void Common(TypeBuilder t)
    {
        t.Fn1("fileno", static (vm, self) => self.As<StandardBuffer>()._number);
        t.Fn1("isatty", static (vm, self) => false);
        t.Fn1("readable", static (vm, self) => self.As<StandardBuffer>()._number == 0);
        t.Fn1("writable", static (vm, self) => self.As<StandardBuffer>()._number != 0);
        t.Fn1("seekable", static (vm, self) => false);
        t.Fn1("close", static (vm, self) => Value.None);
        t.Fn1("__enter__", static (vm, self) => self);
        t.FnN("__exit__", 0, 3, static (vm, a) => Value.None);
        t.Fn1("flush", static (vm, self) =>
        {
            vm.FlushOutput();
            return Value.None;
        });
        t.Get("raw", static (vm, self) => self);
        t.Get("closed", static (vm, self) => false);
        t.Get("name", static (vm, self) => Value.Str(self.As<StandardBuffer>()._name));
        t.Get("mode", static (vm, self) => Value.Str(self.As<StandardBuffer>()._number == 0 ? "rb" : "wb"));
        t.Fn1("__repr__", static (vm, self) => vm.NewStr($"<_io.{self.Type.Name} name='{self.As<StandardBuffer>()._name}'>"));
    }

    private static void Reading(TypeBuilder t)
    {
        t.Fn("read", "size=-1, /", static (vm, a) => vm.NewBytes(vm.Input.ReadBytes(vm, Size(vm, a[1]))));
        t.Fn("read1", "size=-1, /", static (vm, a) => vm.NewBytes(
            vm.Input.ReadBytes(vm, Size(vm, a[1]) is var n and >= 0 ? Math.Min(n, vm.Input.Peek().Length) : vm.Input.Peek().Length)));
        t.Fn("peek", "size=0, /", static (vm, a) => vm.NewBytes(vm.Input.Peek().ToArray()));
        t.Fn("readline", "size=-1, /", static (vm, a) => vm.NewBytes(vm.Input.ReadByteLine(vm, Size(vm, a[1]))));
        t.Fn("readlines", "hint=-1, /", static (vm, a) => Lines(vm, Size(vm, a[1])));
        t.Fn2("readinto", static (vm, self, target) =>
        {
            if (target.O is not PyByteArray array) return vm.Raise(Types.TypeError, $"readinto() argument must be read-write bytes-like object, not {target.Type.Name}");
            var bytes = vm.Input.ReadBytes(vm, array.Count);
            bytes.CopyTo(array.Span);
            return bytes.Length;
        });
        t.Fn1("__iter__", static (vm, self) => self);
        t.Fn1("__next__", static (vm, self) =>
            vm.Input.ReadByteLine(vm, -1) is { Length: > 0 } line ? vm.NewBytes(line) : vm.Raise(Vm.MakeException(Types.StopIteration)));
    }

    private static void Writing(TypeBuilder t)
    {
        t.Fn2("write", static (vm, self, data) => Write(vm, self, data));
        t.Fn2("writelines", static (vm, self, lines) =>
        {
            foreach (var line in vm.Iterate(lines))
            {
                if (Write(vm, self, line).IsError) return Value.Error;
            }
            return Value.None;
        });
    }

    private static Value Write(Vm vm, in Value self, in Value data)
    {
        if (!Ops.BytesLike(data, out var bytes)) return vm.Raise(Types.TypeError, $"a bytes-like object is required, not '{data.Type.Name}'");
        vm.WriteBytes(self.As<StandardBuffer>()._number, bytes);
        return bytes.Length;
    }

    private static Value Lines(Vm vm, long hint)
    {
        vm.Charge(56);
        var lines = new PyList();
        using var pinned = vm.Pinned(lines);
        for (long total = 0; (hint <= 0 || total <= hint) && vm.Input.ReadByteLine(vm, -1) is { Length: > 0 } line; total += line.Length)
        {
            lines.Add(vm, vm.NewBytes(line));
        }
        return lines;
    }

    private static long Size(Vm vm, in Value size) => size.IsMissing || size.IsNone ? -1 : vm.ToIndex(size);
}
