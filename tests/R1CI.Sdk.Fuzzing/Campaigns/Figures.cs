using System.Reflection;
using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Generation;
using R1CI.Sdk.Fuzzing.Running;
using R1CI.Sdk.Python;

namespace R1CI.Sdk.Fuzzing.Campaigns;

/// <summary>Programs that differ in the same way.</summary>
internal sealed class FindGroup
{
    public required string Signature { get; init; }

    /// <summary>Gets the known reason; <see langword="null"/> when this is an open mismatch.</summary>
    public string? Reason { get; init; }

    public required string Theirs { get; set; }

    public required string Ours { get; set; }

    /// <summary>Gets or sets whether the interpreter itself failed.</summary>
    public bool IsCrash { get; set; }

    /// <summary>Gets or sets the first program, by index.</summary>
    public long Index { get; set; }

    /// <summary>Gets all of them, in the order they were run.</summary>
    public List<long> Indices { get; init; } = [];
}

/// <summary>What a campaign has counted so far; what a checkpoint keeps.</summary>
internal sealed class Figures
{
    // Each cause shows in many ways; beyond so many groups only the total grows.
    private const int MaxGroups = 20_000, MaxAtLimit = 20;

    private static readonly string Build = typeof(PythonSession).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public ulong Seed { get; set; }

    /// <summary>Gets or sets the index below which every program was run.</summary>
    public long Next { get; set; }

    public double Seconds { get; set; }

    /// <summary>Gets or sets the processor time of this process, and of those of CPython, in seconds.</summary>
    public double OwnProcessorSeconds { get; set; }

    public double CPythonProcessorSeconds { get; set; }

    public long Programs { get; set; }

    /// <summary>Gets or sets how many programs ran on which build of the interpreter, in the order of the builds: a long campaign may go on with a newer one.</summary>
    public Dictionary<string, long> Builds { get; set; } = [];

    public long Errors { get; set; }

    public long Limits { get; set; }

    /// <summary>Gets the first programs that ended at a limit: the generator means all to end.</summary>
    public List<long> AtLimit { get; init; } = [];

    public long CPythonDied { get; set; }

    /// <summary>Gets or sets how many programs were not valid Python: a defect of the generator.</summary>
    public long Invalid { get; set; }

    public long Crashes { get; set; }

    public long Mismatches { get; set; }

    public long KnownMismatches { get; set; }

    /// <summary>Gets or sets how many mismatches of earlier builds the last build no longer has.</summary>
    public long MendedMismatches { get; set; }

    public Dictionary<string, FindGroup> Groups { get; set; } = [];

    public SortedDictionary<long, Coverage> Windows { get; set; } = [];

    public void Add(long index, GeneratedProgram program, Outcome theirs, Outcome ours)
    {
        Programs++;
        Builds[Build] = Builds.GetValueOrDefault(Build) + 1;
        Errors += theirs.Ending == Ending.Error ? 1 : 0;
        if (theirs.Ending == Ending.Limit || ours.Ending == Ending.Limit)
        {
            Limits++;
            if (AtLimit.Count < MaxAtLimit)
            {
                AtLimit.Add(index);
            }
        }

        CPythonDied += theirs.Ending == Ending.Crash ? 1 : 0;
        Invalid += theirs.Error.StartsWith("SyntaxError", StringComparison.Ordinal) && theirs.Stdout.Length == 0 ? 1 : 0;
        var window = index / Coverage.WindowSize;
        if (!Windows.TryGetValue(window, out var coverage))
        {
            Windows[window] = coverage = new Coverage();
        }

        coverage.Add(program);
        if (Comparison.Of(theirs, ours) is { } difference)
        {
            Add(index, difference, ours.Ending == Ending.Crash);
        }
    }

    /// <summary>Forgets the groups and gives the programs in them, to be run again on this build.</summary>
    public IReadOnlyList<long> TakeFinds()
    {
        long[] indices = [.. Groups.Values.SelectMany(static g => g.Indices).Order()];
        (Mismatches, KnownMismatches, Crashes) = (0, 0, 0);
        Groups = [];
        return indices;
    }

    /// <summary>Counts a program again that differed on an earlier build.</summary>
    public void AddAgain(long index, Outcome theirs, Outcome ours)
    {
        var difference = Comparison.Of(theirs, ours);
        if (difference is null)
        {
            MendedMismatches++;
        }
        else
        {
            Add(index, difference, ours.Ending == Ending.Crash);
        }
    }

    private void Add(long index, Difference difference, bool isCrash)
    {
        Crashes += isCrash ? 1 : 0;
        (Mismatches, KnownMismatches) = difference.Reason is null ? (Mismatches + 1, KnownMismatches) : (Mismatches, KnownMismatches + 1);
        var key = difference.Reason ?? difference.Signature;
        if (!Groups.TryGetValue(key, out var group))
        {
            if (Groups.Count >= MaxGroups)
            {
                return;
            }

            Groups[key] = group = new FindGroup { Signature = difference.Signature, Reason = difference.Reason, Theirs = difference.Theirs, Ours = difference.Ours, Index = index, IsCrash = isCrash };
        }

        group.Indices.Add(index);
        if (index < group.Index)
        {
            (group.Index, group.Theirs, group.Ours) = (index, difference.Theirs, difference.Ours);
        }
    }
}
