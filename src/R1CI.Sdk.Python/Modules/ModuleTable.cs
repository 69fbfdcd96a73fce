namespace R1CI.Sdk.Python.Modules;

/// <summary>The modules of the host's library by name. Guest-source modules need no entry: <c>Modules/Python/NAME.py</c> is found by name.</summary>
internal static class ModuleTable
{
    public static readonly Dictionary<string, ModuleDef> Native = new[]
    {
        Builtins.BuiltinsModule.Def,
        Packages.PackagesModule.Def,
        CollectorModule.Def,
        TracebackModule.Def,
        SourceModule.Def,
        MathModule.Def,
        Arrays.ArrayType.Def,
        Binary.BinasciiModule.Def,
        Binary.StructModule.Def,
        Binary.ZlibModule.Def,
        Characters.UnicodeDataModule.Def,
        Trees.TreeModule.Def,
        Binary.HashlibModule.Def,
        Binary.IoModule.Def,
        Files.FilesModule.Def,
        Sys.SysModule.Def,
        Sys.TimeModule.Def,
        Sys.StandardDescriptors.Def,
        Threads.ThreadsModule.Def,
        Json.JsonModule.Def,
        Patterns.ReModule.Def,
        OperatorModule.Def,
        RandomNumbers.RandomModule.Def,
        Numpy.NumpyModule.Def,
        Numpy.LinearModule.Def,
        Numpy.PyBits.Def,
        Functools.FunctoolsModule.Def,
        HeapqModule.Def,
        BisectModule.Def,
        Itertools.ItertoolsModule.Def,
        Collections.CollectionsModule.Def,
    }.ToDictionary(d => d.Name);
}
