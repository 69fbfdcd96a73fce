namespace R1CI.Sdk.Python.Modules;

/// <summary>The module <c>operator</c>.</summary>
internal static class OperatorModule
{
    public static readonly ModuleDef Def = new("operator", m =>
    {
        AddOperators(m);
        AddContainers(m);
        foreach (var type in OperatorGetters.All)
        {
            m.Type(type);
        }
    });

    private static void AddOperators(ModuleBuilder m)
    {
        ReadOnlySpan<(string Name, Op Op)> binary =
        [
            ("add", Op.Add), ("sub", Op.Sub), ("mul", Op.Mul), ("truediv", Op.Div), ("floordiv", Op.FloorDiv), ("mod", Op.Mod), ("pow", Op.Pow),
            ("lshift", Op.Shl), ("rshift", Op.Shr), ("and_", Op.And), ("or_", Op.Or), ("xor", Op.Xor), ("matmul", Op.MatMul),
            ("iadd", Op.IAdd), ("isub", Op.ISub), ("imul", Op.IMul), ("itruediv", Op.IDiv), ("ifloordiv", Op.IFloorDiv), ("imod", Op.IMod),
            ("ipow", Op.IPow), ("ilshift", Op.IShl), ("irshift", Op.IShr), ("iand", Op.IAnd), ("ior", Op.IOr), ("ixor", Op.IXor), ("imatmul", Op.IMatMul),
        ];
        foreach (var (name, each) in binary)
        {
            var op = each;
            Both(m, name, (vm, a, b) => Ops.Binary(vm, op, a, b));
        }

        ReadOnlySpan<(string Name, Op Op)> comparisons = [("lt", Op.Lt), ("le", Op.Le), ("gt", Op.Gt), ("ge", Op.Ge), ("eq", Op.Eq), ("ne", Op.Ne)];
        foreach (var (name, each) in comparisons)
        {
            var op = each;
            Both(m, name, (vm, a, b) => Ops.Compare(vm, op, a, b));
        }

        Both(m, "neg", static (vm, a) => Ops.Unary(vm, Op.Neg, a));
        Both(m, "pos", static (vm, a) => Ops.Unary(vm, Op.Pos, a));
        Both(m, "invert", static (vm, a) => Ops.Unary(vm, Op.Invert, a));
        m.Fn1("inv", static (vm, a) => Ops.Unary(vm, Op.Invert, a));
        Both(m, "not_", static (vm, a) => !Ops.Truth(vm, a));
        m.Fn1("truth", static (vm, a) => Ops.Truth(vm, a));
        m.Fn2("is_", static (_, a, b) => a.Is(b));
        m.Fn2("is_not", static (_, a, b) => !a.Is(b));
        Both(m, "abs", static (vm, a) => Builtin(vm, "abs", a));
        Both(m, "index", static (vm, a) => Value.Big(vm.ToBig(a)));
    }

    private static IEnumerable<Value> Items(Vm vm, Value container) =>
        container.O is PyIterator || container.Type.Lookup(Special.Iter) != null || container.Type.Lookup(Special.GetItem) != null
            ? vm.Iterate(container)
            : throw Vm.Error(Types.TypeError, $"argument of type '{container.Type.Name}' is not iterable");

    private static void AddContainers(ModuleBuilder m)
    {
        Both(m, "concat", static (vm, a, b) => Joined(vm, Op.Add, a, b));
        Both(m, "iconcat", static (vm, a, b) => Joined(vm, Op.IAdd, a, b));
        Both(m, "contains", static (vm, a, b) => Ops.Contains(vm, a, b));
        Both(m, "getitem", static (vm, a, b) =>
        {
            Value v = default;
            return Ops.GetItem(vm, a, b, ref v) ? v : Value.Error;
        });
        m.Fn3("setitem", static (vm, a, b, c) => Ops.SetItem(vm, a, b, c) ? Value.None : Value.Error);
        Both(m, "delitem", static (vm, a, b) => Ops.DelItem(vm, a, b) ? Value.None : Value.Error);
        m.Fn2("countOf", static (vm, a, b) =>
        {
            var count = 0L;
            foreach (var item in Items(vm, a))
            {
                count += Ops.Equal(vm, item, b) ? 1 : 0;
            }

            return count;
        });
        m.Fn2("indexOf", static (vm, a, b) =>
        {
            var index = 0L;
            foreach (var item in Items(vm, a))
            {
                if (Ops.Equal(vm, item, b))
                {
                    return index;
                }

                index++;
            }

            return vm.Raise(Types.ValueError, "sequence.index(x): x not in sequence");
        });
        m.FnN("length_hint", 1, 2, static (vm, a) => a.Length > 1 && !a[1].IsIntLike
            ? vm.Raise(Types.TypeError, $"'{a[1].Type.Name}' object cannot be interpreted as an integer")
            : Ops.LengthHint(vm, a[0], a.Length > 1 ? a[1] : 0L));
        m.Raw("call", static (vm, a) => a.Count == 0
            ? vm.Raise(Types.TypeError, "call expected at least 1 argument, got 0")
            : vm.TryCall(a[0], new CallArgs(a.All[1..], a.Names)));
    }

    private static Value Joined(Vm vm, Op op, in Value a, in Value b) => a.Type.Lookup(Special.GetItem) == null
        ? vm.Raise(Types.TypeError, $"'{a.Type.Name}' object can't be concatenated")
        : Ops.Binary(vm, op, a, b);

    private static void Both(ModuleBuilder m, string name, Fn1 function) => m.Fn1(name, function).Fn1($"__{name.TrimEnd('_')}__", function);

    private static void Both(ModuleBuilder m, string name, Fn2 function) => m.Fn2(name, function).Fn2($"__{name.TrimEnd('_')}__", function);

    private static Value Builtin(Vm vm, string name, Value argument)
    {
        BuiltinTable.TryGet(name, out var function);
        return vm.TryCall(function, argument);
    }
}
