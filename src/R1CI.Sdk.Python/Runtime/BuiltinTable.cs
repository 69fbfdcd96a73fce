namespace R1CI.Sdk.Python.Runtime;

/// <summary>The names every module sees: filled once by the Builtins layer, immutable and shared afterwards.</summary>
internal static class BuiltinTable
{
    private static Dictionary<string, Value> _table = [];

    public static IReadOnlyDictionary<string, Value> All => _table;

    public static void Publish(Dictionary<string, Value> table) => _table = table;

    public static bool TryGet(string name, out Value v) => _table.TryGetValue(name, out v);
}
