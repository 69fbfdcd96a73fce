namespace R1CI.Sdk.Python.Modules.Collections;

/// <summary>The module <c>_collections</c>: the parts of <c>collections</c> that must be fast.</summary>
internal static class CollectionsModule
{
    private static readonly PyType TupleGetterType = new PyType("_tuplegetter", Types.Object, "collections") { IsFinal = true }.Define(t =>
    {
        t.New("index, doc, /", (vm, _, a) => new TupleGetter((int)vm.ToIndex(a[0]), a[1]));
        t.Fn("__get__", "instance, owner=None, /", (vm, a) => a[0].As<TupleGetter>().Get(vm, a[0], a[1]));
        t.Fn3("__set__", (vm, _, _, _) => vm.Raise(Types.AttributeError, "can't set attribute"));
        t.Fn2("__delete__", (vm, _, _) => vm.Raise(Types.AttributeError, "can't delete attribute"));
        t.Get("__doc__", (_, self) => self.As<TupleGetter>().Doc);
        t.Fn1("__reduce__", (vm, self) => vm.NewTuple(self.Type, vm.NewTuple(self.As<TupleGetter>().Index, self.As<TupleGetter>().Doc)));
    });

    public static readonly ModuleDef Def = new("_collections", m =>
    {
        m.Type(DequeType.Type).Type(DefaultDictType.Type).Type(OrderedDictType.Type).Type(TupleGetterType);
        m.Fn2("_count_elements", CountElements);
    });

    /// <summary>Adds one to <c>mapping[item]</c> for every item; without calls when the mapping is a dict that defines no access of its own.</summary>
    private static Value CountElements(Vm vm, Value mapping, Value iterable)
    {
        var iterator = vm.Iter(iterable);
        Value item = default;
        var dict = mapping.O as PyDict;
        var isPlain = dict != null && mapping.Type.Lookup(Special.SetItem) is { V.O: PyBuiltin } && mapping.Type.Lookup("get") is { V.O: PyBuiltin };
        var get = isPlain ? default : vm.GetAttr(mapping, "get");
        while (iterator.Next(vm, ref item))
        {
            vm.Tick();
            if (!isPlain)
            {
                var next = vm.Checked(Ops.Binary(vm, Op.Add, vm.Call(get, item, 0L), 1L));
                if (!Ops.SetItem(vm, mapping, item, next))
                {
                    return Value.Error;
                }

                continue;
            }

            var hash = Ops.Hash(vm, item);
            var entry = dict!.Find(vm, item, hash);
            if (entry < 0)
            {
                dict.Append(vm, item, 1L, hash);
            }
            else
            {
                ref var count = ref dict.Entries[entry].Val;
                count = count is { IsInt: true, I: < long.MaxValue } ? count.I + 1 : vm.Checked(Ops.Binary(vm, Op.Add, count, 1L));
            }
        }

        return vm.Pending != null ? Value.Error : Value.None;
    }

    /// <summary>A field of a named tuple: an item of the tuple by its number.</summary>
    internal sealed class TupleGetter(int index, Value doc) : Obj
    {
        public long Index => index;

        public Value Doc { get; private set; } = doc;

        public override PyType Type => TupleGetterType;

        public override void Trace(Census c) => c.Visit(Doc);

        public override Obj Fork(Forker f) => f.Add(this, new TupleGetter(index, Doc), static (f, a, b) => b.Doc = f.Copy(a.Doc));

        public Value Get(Vm vm, Value self, Value instance)
        {
            if (instance.IsNone)
            {
                return self;
            }

            return instance.O is PyTuple tuple && index < tuple.Count
                ? tuple.Items[index]
                : vm.Raise(Types.TypeError, $"descriptor for index '{index}' for tuple subclasses doesn't apply to '{instance.Type.Name}' object");
        }
    }
}
