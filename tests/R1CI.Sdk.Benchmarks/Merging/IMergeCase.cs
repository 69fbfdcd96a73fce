namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>A kind of run whose parts are merged.</summary>
internal interface IMergeCase
{
    /// <summary>Gets the verb after <c>r1ci merge</c>.</summary>
    string Verb { get; }

    /// <summary>Makes the parts of a run, as they are when all are complete.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="parts">How many.</param>
    /// <param name="bytes">About how many bytes all their files have together.</param>
    /// <returns>What <c>r1ci merge</c> is given.</returns>
    IReadOnlyList<string> Make(string folder, int parts, long bytes);

    /// <summary>Makes the run in one part, as a merge must make it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="bytes">As for the parts.</param>
    void MakeWhole(string folder, long bytes);
}
