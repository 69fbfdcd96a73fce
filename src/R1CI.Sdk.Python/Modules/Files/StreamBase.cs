namespace R1CI.Sdk.Python.Modules.Files;

/// <summary>What is in io.IOBase: what every stream can, told by the methods of the class derived from it.</summary>
internal static class StreamBase
{
    public static void Define(TypeBuilder t)
    {
        // For the guest's own streams: contest programs derive theirs from this class.
        t.New(static (vm, cls, _) => vm.NewInstance(cls));
        t.Fn1("__iter__", static (_, self) => self);
        t.Fn1("__next__", static (vm, self) => vm.CallMethod(self, "readline") is var line && Ops.Len(vm, line) > 0 ? line : vm.RaiseWith(Types.StopIteration));
        t.Fn1("__enter__", static (_, self) => self);
        t.FnN("__exit__", 0, 3, static (vm, a) =>
        {
            vm.CallMethod(a[0], "close");
            return Value.None;
        });
        t.Fn1("close", static (_, _) => Value.None).Fn1("flush", static (_, _) => Value.None);
        t.Get("closed", static (_, _) => false);
        t.Fn1("readable", static (_, _) => false).Fn1("writable", static (_, _) => false).Fn1("seekable", static (_, _) => false);
        t.Fn1("isatty", static (_, _) => false);
        t.Fn("readlines", "hint=-1, /", ReadLines);
        t.Fn2("writelines", static (vm, self, lines) =>
        {
            foreach (var line in vm.Iterate(lines))
            {
                vm.CallMethod(self, "write", line);
            }

            return Value.None;
        });
        foreach (var name in (string[])["read", "readline", "write", "seek", "tell", "truncate", "fileno", "detach"])
        {
            t.FnN(name, 0, int.MaxValue, (_, _) => throw FileErrors.Unsupported(name));
        }
    }

    /// <summary>A size argument: -1 when it is not given.</summary>
    public static long Size(Vm vm, in Value size) => size.IsMissing || size.IsNone ? -1 : vm.ToClamped(size);

    /// <summary>The bytes that <c>readinto</c> fills.</summary>
    public static Span<byte> Writable(in Value buffer) => buffer.O switch
    {
        PyByteArray array => array.Span,
        IBuffer { IsReadOnly: false } target => target.Buffer,
        _ => throw Vm.Error(Types.TypeError, $"readinto() argument must be read-write bytes-like object, not {buffer.Type.Name}"),
    };

    private static Value ReadLines(Vm vm, ReadOnlySpan<Value> a)
    {
        var (hint, total) = (Size(vm, a[1]), 0L);
        var lines = (PyList)vm.NewList([]).O!;
        var pin = vm.Pin(lines);
        while (hint <= 0 || total < hint)
        {
            vm.Tick();
            var line = vm.CallMethod(a[0], "readline");
            var length = Ops.Len(vm, line);
            if (length == 0)
            {
                break;
            }

            total += length;
            lines.Add(vm, line);
        }

        vm.Unpin(pin);
        return lines;
    }
}
