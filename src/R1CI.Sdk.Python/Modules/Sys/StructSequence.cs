namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary>A tuple with named fields, as <c>sys.version_info</c> and <c>time.struct_time</c> are.</summary>
internal sealed class StructSequence(PyType type, Value[] items) : ArrayTuple(items, isProper: false)
{
    // Fields that have a name only and do not count as items.
    private Value[] _hidden = [];

    public override PyType Type => type;

    public override void Trace(Census c)
    {
        base.Trace(c);
        foreach (ref readonly var v in _hidden.AsSpan())
        {
            c.Visit(v);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new StructSequence(type, []), static (f, a, b) =>
    {
        b.CopyFrom(f, a);
        b._hidden = f.Copy(a._hidden);
    });

    /// <summary>Declares such a type; it can be made from a sequence when <paramref name="isOpen"/>.</summary>
    public static PyType Declare(string name, string module, bool isOpen, params string[] fields) => Declare(name, module, isOpen, [], fields);

    /// <summary>The same, with fields that are no items.</summary>
    public static PyType Declare(string name, string module, bool isOpen, string[] hidden, params string[] fields) =>
        new PyType(name, Types.Tuple, module) { IsFinal = true, ReplacesOperations = true }.Define(t =>
        {
            for (var i = 0; i < fields.Length; i++)
            {
                var index = i;
                t.Get(fields[i], (_, self) => self.As<PyTuple>().Items[index], static (vm, _, _) => vm.Raise(Types.AttributeError, "readonly attribute"));
            }

            for (var i = 0; i < hidden.Length; i++)
            {
                var index = i;
                t.Get(hidden[i], (_, self) => ((StructSequence)self.O!)._hidden is var more && index < more.Length ? more[index] : Value.None);
            }

            t.Const("n_fields", (long)(fields.Length + hidden.Length)).Const("n_sequence_fields", (long)fields.Length).Const("n_unnamed_fields", 0L);
            t.Fn1("__repr__", (vm, self) =>
            {
                var items = ((StructSequence)self.O!).Array;
                return vm.NewStr($"{module}.{name}({string.Join(", ", fields.Select((field, i) => $"{field}={vm.Repr(items[i])}"))})");
            });
            if (!isOpen)
            {
                t.New((vm, _, _) => vm.Raise(Types.TypeError, $"cannot create '{module}.{name}' instances"));
                return;
            }

            t.New("sequence, dict=None, /", (vm, cls, a) =>
            {
                var items = vm.ToArray(a[0]);
                if (items.Length < fields.Length || items.Length > fields.Length + hidden.Length)
                {
                    var wanted = hidden.Length == 0 ? "a" : items.Length < fields.Length ? "an at least" : "an at most";
                    var length = items.Length > fields.Length ? fields.Length + hidden.Length : fields.Length;
                    return vm.Raise(Types.TypeError, $"{module}.{name}() takes {wanted} {length}-sequence ({items.Length}-sequence given)");
                }

                vm.Charge(48 + (16L * items.Length));
                return new StructSequence(cls, items[..fields.Length]) { _hidden = items[fields.Length..] };
            });
        });

    public static Value Make(Vm vm, PyType type, params Value[] items)
    {
        vm.Charge(48 + (16L * items.Length));
        return new StructSequence(type, items);
    }
}
