namespace R1CI.Sdk.Python.Modules.Sys;

/// <summary>A tuple with named fields, as <c>sys.version_info</c> and <c>time.struct_time</c> are.</summary>
internal sealed class StructSequence(PyType type, Value[] items) : PyTuple(items)
{
    public override PyType Type => type;

    public override Obj Fork(Forker f) => f.Add(this, new StructSequence(type, []), static (f, a, b) => b.CopyFrom(f, a));

    /// <summary>Declares such a type; it can be made from a sequence when <paramref name="isOpen"/>.</summary>
    public static PyType Declare(string name, string module, bool isOpen, params string[] fields) =>
        new PyType(name, Types.Tuple, module) { IsFinal = true, ReplacesOperations = true }.Define(t =>
        {
            for (var i = 0; i < fields.Length; i++)
            {
                var index = i;
                t.Get(fields[i], (_, self) => self.As<PyTuple>().Items[index]);
            }

            t.Const("n_fields", (long)fields.Length).Const("n_sequence_fields", (long)fields.Length).Const("n_unnamed_fields", 0L);
            t.Fn1("__repr__", (vm, self) =>
            {
                var items = self.As<PyTuple>().Items;
                return vm.NewStr($"{module}.{name}({string.Join(", ", fields.Select((field, i) => $"{field}={vm.Repr(items[i])}"))})");
            });
            t.New("sequence, dict=None, /", (vm, cls, a) =>
            {
                if (!isOpen)
                {
                    return vm.Raise(Types.TypeError, $"cannot create '{module}.{name}' instances");
                }

                var items = vm.ToArray(a[0]);
                return items.Length == fields.Length
                    ? Make(vm, cls, items)
                    : vm.Raise(Types.TypeError, $"{module}.{name}() takes a {fields.Length}-sequence ({items.Length}-sequence given)");
            });
        });

    public static Value Make(Vm vm, PyType type, params Value[] items)
    {
        vm.Charge(48 + (16L * items.Length));
        return new StructSequence(type, items);
    }
}
