namespace R1CI.Sdk.Python.Compilation;

/// <summary>
/// What guests compiled last, kept by the process: a function that is run in many sessions (other seeds, forks, checks) is parsed once. A session runs a copy,
/// and pays steps and memory as if it had compiled.
/// </summary>
internal static class KeptCode
{
    // A text in a place of a table that its hash chooses; the newest stays. All of them hold some 10 MB at most.
    private const int Places = 64;
    private const int MaxChars = 8192;
    private const int MinChars = 100; // below, a copy costs what compiling does

    private static readonly Code?[] Kept = new Code?[Places];

    /// <summary>A session's copy of the code of a module with a source like this one; <see langword="null"/> when it is not kept.</summary>
    public static Code? Of(ModuleSource source)
    {
        if (!IsKind(source)) return null;
        var kept = Volatile.Read(ref Place(source));
        return kept?.Source is { } known && known.IsMadeByGuest == source.IsMadeByGuest && known.FileName == source.FileName && known.Text == source.Text ? kept.Copy([]) : null;
    }

    /// <summary>Keeps what a module was compiled to, without what the session learns by running it.</summary>
    public static void Keep(ModuleSource source, Code code)
    {
        if (IsKind(source)) Volatile.Write(ref Place(source), code.Copy([]));
    }

    // Code that looks for deaths, or that a host watches, is of its session.
    private static bool IsKind(ModuleSource source) => source.Text.Length is >= MinChars and <= MaxChars && !source.ChecksDeaths && source.Watch == null;

    private static ref Code? Place(ModuleSource source) => ref Kept[(uint)source.Text.GetHashCode() % Places];
}
