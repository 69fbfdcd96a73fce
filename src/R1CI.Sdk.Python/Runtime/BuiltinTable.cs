namespace R1CI.Sdk.Python.Runtime;

/// <summary>The names every module sees: filled once by the Builtins layer, immutable and shared afterwards.</summary>
internal static class BuiltinTable
{
    // Boxes, not values: a dictionary of a struct of ours would be compiled when a ready-to-run process starts.
    private static Dictionary<string, ClassSlot> _table = [];

    public static IReadOnlyDictionary<string, ClassSlot> All => _table;

    public static void Publish(Dictionary<string, ClassSlot> table) => _table = table;

    public static bool TryGet(string name, out Value v)
    {
        var found = _table.TryGetValue(name, out var box);
        v = found ? box!.V : default;
        return found;
    }
}
