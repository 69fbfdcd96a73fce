namespace R1CI.Sdk.Python.Builtins;

/// <summary>Attributes that some exception classes keep beside <c>args</c>: settable, and filled from the arguments.</summary>
internal static class ExceptionFields
{
    private static readonly string[] SyntaxParts = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

    /// <summary>An attribute with a place of its own in <see cref="PyException.Fields"/>, computed until it is set.</summary>
    public static void Field(TypeBuilder t, string name, int place, Func<PyException, Value> computed) => t.Get(
        name,
        (vm, self) =>
        {
            var e = self.As<PyException>();
            return place < e.Fields.Length && !e.Fields[place].IsMissing ? e.Fields[place] : computed(e);
        },
        (vm, self, v) =>
        {
            Set(vm, self.As<PyException>(), place, v);
            return Value.None;
        });

    public static void Set(Vm vm, PyException e, int place, in Value v)
    {
        vm.Charge(16L * (place + 1));
        e.SetField(place, v);
    }

    /// <summary>Attributes that only keyword arguments set.</summary>
    public static void Keywords(TypeBuilder t, params string[] names)
    {
        for (var i = 0; i < names.Length; i++) Field(t, names[i], i, static _ => Value.None);
        t.Raw("__init__", (vm, a) =>
        {
            var e = a[0].As<PyException>();
            for (var k = 0; k < a.KeywordCount; k++)
            {
                var at = Array.IndexOf(names, a.Names![k].S);
                if (at < 0) return vm.Raise(Types.TypeError, $"'{a.Names[k].S}' is an invalid keyword argument for {t.Type.Name}()");
                Set(vm, e, at, a.Keyword(k));
            }
            e.Args = vm.NewTuple(a.Positional[1..]).As<PyTuple>();
            return Value.None;
        });
    }

    public static void DefineImport(TypeBuilder t)
    {
        Keywords(t, "name", "path");
        Field(t, "msg", 2, static e => e.Args.Count == 1 ? e.Args.Items[0] : Value.None);
    }

    public static void DefineSyntax(TypeBuilder t)
    {
        Field(t, "msg", 6, static e => e.Args.Count > 0 ? e.Args.Items[0] : Value.None);
        Field(t, "print_file_and_line", 7, static _ => Value.None);
        for (var i = 0; i < SyntaxParts.Length; i++)
        {
            var place = i;
            Field(t, SyntaxParts[i], i, e => e.Args.Count > 1 && e.Args.Items[1].O is PyTuple where && place < where.Count ? where.Items[place] : Value.None);
        }
        t.Fn1("__str__", static (vm, self) =>
        {
            var message = vm.Str(vm.GetAttr(self, "msg"));
            var file = vm.GetAttr(self, "filename").O is PyStr name ? name.S[(name.S.LastIndexOf('/') + 1)..] : null;
            var hasLine = vm.GetAttr(self, "lineno").TryInt(out var line);
            if (file == null && !hasLine) return vm.NewStr(message);
            return vm.NewStr($"{message} ({file}{(file != null && hasLine ? ", " : "")}{(hasLine ? $"line {line}" : "")})");
        });
    }
}
