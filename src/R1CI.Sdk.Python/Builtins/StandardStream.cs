namespace R1CI.Sdk.Python.Builtins;

/// <summary><c>sys.stdin</c>, <c>sys.stdout</c> and <c>sys.stderr</c>: the host's streams as text.</summary>
internal sealed class StandardStream : Obj
{
    public static readonly PyType StreamType = new PyType("TextIOWrapper", Modules.Files.IoTypes.TextFile, "_io") { IsFinal = true };

    public static readonly StandardStream In = new(0, "<stdin>"), Out = new(1, "<stdout>"), Err = new(2, "<stderr>");

    // What open(0) gives: unlike sys.stdin it knows every kind of line end.
    private static readonly StandardStream Opened = new(0, "<stdin>") { IsTranslated = true };

    private readonly int _number;
    private readonly string _name;

    static StandardStream() => StreamType.Define(Define);

    private StandardStream(int number, string name)
    {
        _number = number;
        _name = name;
        MakeShared();
    }

    public override PyType Type => StreamType;

    private bool IsTranslated { get; init; }

    /// <summary>What <c>open</c> gives for a standard descriptor.</summary>
    public static Obj Open(int number, bool isBinary) => isBinary ? StandardBuffer.Of(number) : number == 0 ? Opened : number == 1 ? Out : Err;

    /// <summary>What <c>print</c> writes to: the guest's <c>sys.stdout</c>.</summary>
    public static Value Current(Vm vm, StandardStream stream, string name) => vm.Sys != null && vm.Sys.TryGet(name, out var v) ? v : stream;

    private static void Define(TypeBuilder t)
    {
        Writing(t);
        Reading(t);
        t.Fn1("flush", static (vm, self) =>
        {
            vm.FlushOutput();
            return Value.None;
        });
        t.Fn1("close", static (vm, self) => Value.None);
        t.Fn1("fileno", static (vm, self) => self.As<StandardStream>()._number);
        t.Fn1("isatty", static (vm, self) => false);
        t.Fn1("readable", static (vm, self) => self.As<StandardStream>()._number == 0);
        t.Fn1("writable", static (vm, self) => self.As<StandardStream>()._number != 0);
        t.Fn1("seekable", static (vm, self) => false);
        t.Fn1("__enter__", static (vm, self) => self);
        t.FnN("__exit__", 0, 3, static (vm, a) => Value.None);
        t.Fn("reconfigure", "*, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None", static (vm, a) => Value.None);
        t.Get("name", static (vm, self) => Value.Str(self.As<StandardStream>()._name));
        t.Get("mode", static (vm, self) => Value.Str(self.As<StandardStream>()._number == 0 ? "r" : "w"));
        t.Get("encoding", static (vm, self) => Value.Str("utf-8"));
        t.Get("errors", static (vm, self) => Value.Str(self.As<StandardStream>()._number == 0 ? "strict" : "backslashreplace"));
        t.Get("closed", static (vm, self) => false);
        t.Get("buffer", static (vm, self) => StandardBuffer.Of(self.As<StandardStream>()._number));
        t.Get("newlines", static (vm, self) => Value.None);
        t.Get("line_buffering", static (vm, self) => false);
        t.Fn1("__repr__", static (vm, self) =>
        {
            var s = self.As<StandardStream>();
            return vm.NewStr($"<_io.TextIOWrapper name='{s._name}' mode='{(s._number == 0 ? 'r' : 'w')}' encoding='utf-8'>");
        });
    }

    private static void Writing(TypeBuilder t)
    {
        t.Fn2("write", static (vm, self, text) =>
        {
            if (text.O is not PyStr s) return vm.Raise(Types.TypeError, $"write() argument must be str, not {StrMethods.TypeNameOf(text)}");
            return self.As<StandardStream>().Write(vm, s.S) ? s.Length : NotSupported(vm, "not writable");
        });
        t.Fn2("writelines", static (vm, self, lines) =>
        {
            foreach (var line in vm.Iterate(lines))
            {
                if (!self.As<StandardStream>().Write(vm, Vm.NeedStr(line, "write() argument").S)) return NotSupported(vm, "not writable");
            }
            return Value.None;
        });
    }

    private static void Reading(TypeBuilder t)
    {
        t.FnN("read", 0, 1, static (vm, a) => Read(vm, a, static (vm, self, count) => vm.Input.Read(vm, count, self.IsTranslated)));
        t.FnN("readline", 0, 1, static (vm, a) => Read(vm, a, static (vm, self, count) => vm.Input.ReadLine(vm, count, self.IsTranslated)));
        t.FnN("readlines", 0, 1, static (vm, a) =>
        {
            var self = a[0].As<StandardStream>();
            if (self._number != 0) return NotSupported(vm, "not readable");
            vm.Charge(56);
            var lines = new PyList();
            using var pinned = vm.Pinned(lines);
            var hint = a.Length < 2 || a[1].IsNone ? -1 : vm.ToIndex(a[1]);
            for (long total = 0; (hint <= 0 || total <= hint) && vm.Input.ReadLine(vm, -1, self.IsTranslated) is { Length: > 0 } line; total += line.Length)
            {
                lines.Add(vm, vm.NewStr(line));
            }
            return lines;
        });
        t.Fn1("__iter__", static (vm, self) => self);
        t.Fn1("__next__", static (vm, self) =>
        {
            if (self.As<StandardStream>()._number != 0) return NotSupported(vm, "not readable");
            var line = vm.Input.ReadLine(vm, -1, self.As<StandardStream>().IsTranslated);
            return line.Length > 0 ? vm.NewStr(line) : vm.Raise(Vm.MakeException(Types.StopIteration));
        });
    }

    public bool Write(Vm vm, string text)
    {
        if (_number == 0) return false;
        if (_number == 1) vm.Write(text);
        else vm.WriteError(text);
        return true;
    }

    private static Value Read(Vm vm, ReadOnlySpan<Value> a, Func<Vm, StandardStream, long, string> read)
    {
        var self = a[0].As<StandardStream>();
        if (self._number != 0) return NotSupported(vm, "not readable");
        return vm.NewStr(read(vm, self, a.Length < 2 || a[1].IsNone ? -1 : vm.ToIndex(a[1])));
    }


    private static Value NotSupported(Vm vm, string message) => vm.Raise(Modules.Files.FileErrors.UnsupportedOperation, message);
}
