namespace R1CI.Sdk.Python.Builtins;

/// <summary>What is in <c>OSError</c>: <c>errno</c>, <c>strerror</c>, <c>filename</c>, and the subclass that the number chooses.</summary>
internal static class OperatingSystemErrors
{
    private const int Number = 0, Message = 1, File = 2, File2 = 3;

    public static void Define(TypeBuilder t)
    {
        t.New(static (vm, cls, a) =>
        {
            if (ReferenceEquals(cls, Types.OSError) && a.Count is >= 2 and <= 5 && a[0].TryInt(out var number)) cls = ByNumber(number);
            return ExceptionMethods.Make(vm, cls, a.Positional);
        });
        t.Raw("__init__", static (vm, a) =>
        {
            if (a.KeywordCount > 0) return vm.Raise(Types.TypeError, $"{a[0].Type.Name}() takes no keyword arguments");
            var e = a[0].As<PyException>();
            e.Args = vm.NewTuple(a.Positional[1..]).As<PyTuple>();
            e.Fields = [];
            Normalized(vm, e);
            return Value.None;
        });
        Field(t, "errno", Number);
        Field(t, "strerror", Message);
        Field(t, "filename", File);
        Field(t, "filename2", File2);
        t.Fn1("__str__", static (vm, self) =>
        {
            var e = Normalized(vm, self.As<PyException>());
            if (Get(e, File) is { IsNone: false } file)
            {
                var second = Get(e, File2) is { IsNone: false } other ? $" -> {vm.Repr(other)}" : "";
                return vm.NewStr($"[Errno {vm.Str(Get(e, Number))}] {vm.Str(Get(e, Message))}: {vm.Repr(file)}{second}");
            }
            return vm.NewStr(Get(e, Number).IsNone ? ExceptionMethods.Text(vm, e) : $"[Errno {vm.Str(Get(e, Number))}] {vm.Str(Get(e, Message))}");
        });
    }

    /// <summary>Moves number, message and file names out of two to five arguments; <c>args</c> keeps the first two. Other classes are left alone.</summary>
    public static PyException Normalized(Vm vm, PyException e)
    {
        if (e.Fields.Length > 0 || e.Args.Count is < 2 or > 5 || !e.Type.IsSub(Types.OSError)) return e;
        var a = e.Args.Items;
        ExceptionFields.Set(vm, e, File2, a.Length > 4 ? a[4] : Value.None);
        (e.Fields[Number], e.Fields[Message], e.Fields[File]) = (a[0], a[1], a.Length > 2 ? a[2] : Value.None);
        if (a.Length > 2 && !a[2].IsNone) e.Args = vm.NewTuple(a[0], a[1]).As<PyTuple>();
        return e;
    }

    private static Value Get(PyException e, int place) => place < e.Fields.Length && !e.Fields[place].IsMissing ? e.Fields[place] : Value.None;

    private static void Field(TypeBuilder t, string name, int place) => t.Get(
        name,
        (vm, self) => Get(Normalized(vm, self.As<PyException>()), place),
        (vm, self, v) =>
        {
            ExceptionFields.Set(vm, Normalized(vm, self.As<PyException>()), place, v);
            return Value.None;
        });

    // Linux's numbers, as CPython there maps them (PEP 3151).
    private static PyType ByNumber(long number) => number switch
    {
        1 or 13 => Types.PermissionError,
        2 => Types.FileNotFoundError,
        3 => Types.ProcessLookupError,
        4 => Types.InterruptedError,
        10 => Types.ChildProcessError,
        11 or 114 or 115 => Types.BlockingIOError,
        17 => Types.FileExistsError,
        20 => Types.NotADirectoryError,
        21 => Types.IsADirectoryError,
        32 or 108 => Types.BrokenPipeError,
        103 => Types.ConnectionAbortedError,
        104 => Types.ConnectionResetError,
        110 => Types.TimeoutError,
        111 => Types.ConnectionRefusedError,
        _ => Types.OSError,
    };
}
