using R1CI.Sdk.Python.Builtins;

namespace R1CI.Sdk.Python.Modules.Functools;

/// <summary>functools.partial.</summary>
internal sealed class PyPartial : Obj
{
    // Guest attributes, which every partial may have.
    private Instance _store;

    public PyPartial(PyType type) => _store = new Instance(type);

    public Value Function { get; set; }

    public Value[] Arguments { get; set; } = [];

    public PyDict Keywords { get; set; } = new();

    public override PyType Type => _store.Type;

    public override Instance Store => _store;

    public override long Bytes => 128 + (16L * Arguments.Length);

    public override void Trace(Census c)
    {
        c.Visit(Function);
        c.Visit(Keywords);
        c.Visit(_store);
        foreach (ref readonly var argument in Arguments.AsSpan())
        {
            c.Visit(argument);
        }
    }

    public override Obj Fork(Forker f) => f.Add(this, new PyPartial(PartialType.Type), static (f, a, b) =>
    {
        b._store = f.Copy(a._store);
        b.Function = f.Copy(a.Function);
        b.Arguments = f.Copy(a.Arguments);
        b.Keywords = f.Copy(a.Keywords);
    });
}

/// <summary>What is in it.</summary>
internal static class PartialType
{
    public static readonly PyType Type = new PyType("partial", Types.Object, "functools") { HasDict = true }.Define(t =>
    {
        t.New(New);
        t.Raw("__call__", Call);
        t.Get("func", static (_, self) => self.As<PyPartial>().Function);
        t.Get("args", static (vm, self) => vm.NewTuple((Value[])self.As<PyPartial>().Arguments.Clone()));
        t.Get("keywords", static (_, self) => self.As<PyPartial>().Keywords);
        t.Get("__dict__", static (vm, self) => Classes.GetDict(vm, self), static (vm, self, v) => Classes.SetDict(vm, self, v));
        t.Fn1("__repr__", Repr);
        t.Generic();
    });

    private static Value New(Vm vm, PyType cls, CallArgs a)
    {
        if (a.Count == 0)
        {
            return vm.Raise(Types.TypeError, "type 'partial' takes at least one argument");
        }

        if (!IsCallable(a[0]))
        {
            return vm.Raise(Types.TypeError, "the first argument must be callable");
        }

        vm.Charge(256 + (16L * a.All.Length));
        var result = new PyPartial(cls) { Function = a[0], Arguments = a.Positional[1..].ToArray() };
        // A partial of a plain partial is one partial.
        if (a[0].O is PyPartial { Type.IsGuest: false } inner)
        {
            result.Function = inner.Function;
            result.Arguments = [.. inner.Arguments, .. result.Arguments];
            result.Keywords.CopyItems(vm, inner.Keywords);
        }

        for (var i = 0; i < a.KeywordCount; i++)
        {
            result.Keywords.Set(vm, a.Names![i], a.Keyword(i));
        }

        return result;
    }

    private static bool IsCallable(in Value v) =>
        v.O is PyFunction or PyBuiltin or PyType or PyBoundMethod || v.Type.Lookup(Special.Call) != null;

    private static Value Call(Vm vm, CallArgs a)
    {
        var partial = a[0].As<PyPartial>();
        var own = a.Positional[1..];
        if (partial.Keywords.Count == 0)
        {
            return vm.TryCall(partial.Function, new CallArgs([.. partial.Arguments, .. a.All[1..]], a.Names));
        }

        var keywords = new PyDict();
        keywords.CopyItems(vm, partial.Keywords);
        for (var i = 0; i < a.KeywordCount; i++)
        {
            keywords.Set(vm, a.Names![i], a.Keyword(i));
        }

        var names = new PyStr[keywords.Count];
        var all = new Value[partial.Arguments.Length + own.Length + names.Length];
        partial.Arguments.CopyTo(all, 0);
        own.CopyTo(all.AsSpan(partial.Arguments.Length));
        var at = 0;
        for (var i = 0; i < keywords.Used; i++)
        {
            if (keywords.Entries[i].IsLive)
            {
                names[at] = Vm.NeedStr(keywords.Entries[i].Key, "keywords");
                all[all.Length - names.Length + at++] = keywords.Entries[i].Val;
            }
        }

        return vm.TryCall(partial.Function, new CallArgs(all, names));
    }

    private static Value Repr(Vm vm, Value self)
    {
        var partial = self.As<PyPartial>();
        var parts = new List<string> { vm.Repr(partial.Function) };
        foreach (var argument in partial.Arguments)
        {
            parts.Add(vm.Repr(argument));
        }

        for (var i = 0; i < partial.Keywords.Used; i++)
        {
            if (partial.Keywords.Entries[i].IsLive)
            {
                parts.Add($"{vm.Str(partial.Keywords.Entries[i].Key)}={vm.Repr(partial.Keywords.Entries[i].Val)}");
            }
        }

        var name = self.Type.IsGuest ? self.Type.QualName : "functools.partial";
        return vm.NewStr($"{name}({string.Join(", ", parts)})");
    }
}
