namespace R1CI.Sdk.Python.Builtins.Functions;

/// <summary>Collects the built-in functions: the same shapes as in a module, shared by every session.</summary>
internal sealed class FunctionTable(Dictionary<string, ClassSlot> names)
{
    /// <summary>Adds every function of this folder.</summary>
    public static void Fill(Dictionary<string, ClassSlot> names)
    {
        var table = new FunctionTable(names);
        NumberFunctions.Define(table);
        ObjectFunctions.Define(table);
        IterationFunctions.Define(table);
        AggregateFunctions.Define(table);
        TextFunctions.Define(table);
        InputOutputFunctions.Define(table);
    }

    public FunctionTable Fn1(string name, Fn1 fn, BuiltinId id = BuiltinId.None) => Add(new PyBuiltin(name) { F1 = fn, Known = id });

    public FunctionTable Fn2(string name, Fn2 fn, BuiltinId id = BuiltinId.None) => Add(new PyBuiltin(name) { F2 = fn, Known = id });

    public FunctionTable Fn3(string name, Fn3 fn) => Add(new PyBuiltin(name) { F3 = fn });

    public FunctionTable FnN(string name, int min, int max, FnN fn, BuiltinId id = BuiltinId.None) =>
        Add(new PyBuiltin(name) { FN = fn, Min = min, Max = max, Known = id });

    public FunctionTable Fn(string name, string signature, FnN fn) => Add(new PyBuiltin(name) { FN = fn, Signature = new Signature(signature) });

    public FunctionTable Raw(string name, RawFn fn) => Add(new PyBuiltin(name) { Raw = fn });

    private FunctionTable Add(PyBuiltin function)
    {
        names[function.Name] = new ClassSlot { V = function };
        return this;
    }
}
