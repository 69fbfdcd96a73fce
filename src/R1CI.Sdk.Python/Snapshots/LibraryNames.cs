namespace R1CI.Sdk.Python.Snapshots;

/// <summary>Where the library's functions, classes and other objects are found again: module and name.</summary>
internal sealed class LibraryNames
{
    private readonly Dictionary<Obj, (string Module, string Name)> _names = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<PyModule> _modules = new(ReferenceEqualityComparer.Instance);

    public LibraryNames(Vm vm)
    {
        foreach (var (name, v) in BuiltinTable.All)
        {
            Add("builtins", name, v.V);
        }

        foreach (var (module, m) in vm.Modules)
        {
            if (!ReferenceEquals(m, vm.Main) && Vm.IsLibrary(module))
            {
                _modules.Add(m);
                foreach (var (name, v) in m.Globals.Own())
                {
                    Add(module, name, v);
                }
            }
        }
    }

    public bool TryFind(Obj o, out (string Module, string Name) place) => _names.TryGetValue(o, out place);

    public bool Has(PyModule module) => _modules.Contains(module);

    // Data is written out wherever it comes from; a function of the guest's own that it put into a module is not the library's.
    private void Add(string module, string name, in Value v)
    {
        var isLibrarys = v.O switch
        {
            PyFunction f => IsLibrarys(f),
            PyType { IsGuest: true } t => t.Module != "__main__" && t.Dict.Values.All(static s => s.V.O is not PyFunction f || IsLibrarys(f)),
            PyType or PyBuiltin or PyBoundMethod or PyGenericAlias => true,
            null => false,
            var o => o.Type.IsGuest && !PlainGraph.IsData(o.Type),
        };
        if (isLibrarys)
        {
            _names.TryAdd(v.O!, (module, name));
        }
    }

    private static bool IsLibrarys(PyFunction f) => f.Code.FileName.StartsWith("<frozen ", StringComparison.Ordinal);
}
