using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using R1CI.Cli.Commands.Tasks;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Tasks;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>The problems of a file or of tasks, read or made anew by each enumeration.</summary>
internal sealed class ProblemSet : IEnumerable<RolloutProblem>
{
    private readonly Func<IEnumerable<RolloutProblem>> _read;
    private readonly string _source;
    private readonly ItemChoice? _choice;
    private readonly string _digest;
    private readonly int _count;

    public ProblemSet(string file, int limit)
        : this(() => ProblemFile.Read(file).Take(limit), Path.GetFileName(file), null)
    {
        if (_count == 0) throw new FormatException($"'{file}' must have at least one problem, and has none.");
    }

    public ProblemSet(TaskSelection selection, string names, ItemChoice choice)
        : this(() => Items(selection, choice), $"tasks {names}", choice)
    {
        LeftOut = selection.LeftOut;
        Splits = selection.Tasks.ToDictionary(task => task.Info.Name, task => TaskSplit.IsTest(task.Info.Name) ? "test" : "train");
        if (_count == 0) throw new CommandException(ExitCode.Usage, $"--tasks is '{names}', and all of these need data: --data DIR.");
    }

    private ProblemSet(Func<IEnumerable<RolloutProblem>> read, string source, ItemChoice? choice)
    {
        (_read, _source, _choice) = (read, source, choice);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var problem in this)
        {
            digest.AppendData(Encoding.ASCII.GetBytes(problem.Hash));
            _count++;
        }

        _digest = Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Gets the names of tasks that were asked for and left out for want of data.</summary>
    public IReadOnlyList<string> LeftOut { get; } = [];

    /// <summary>Gets which tasks of the library are for training and which for testing.</summary>
    public IReadOnlyDictionary<string, string> Splits { get; } = new Dictionary<string, string>();

    public int CountIn(Shard shard) => shard == Shard.Whole ? _count : this.Count(problem => shard.Contains(problem.Problem.Id));

    /// <summary>Gets what identifies the problems, by name.</summary>
    public IReadOnlyDictionary<string, string> Identity()
    {
        Dictionary<string, string> identity = new()
        {
            ["problems.source"] = _source,
            ["problems.sha256"] = _digest,
            ["problems.count"] = _count.ToString(CultureInfo.InvariantCulture),
        };
        if (_choice is not null) identity["problems.per_task"] = _choice.Count.ToString(CultureInfo.InvariantCulture);
        if (_choice?.Level is { } level) identity["problems.level"] = level.ToString(CultureInfo.InvariantCulture);
        if (_choice?.IsHeldOut == true) identity["problems.wording"] = "held-out";
        return identity;
    }

    public IEnumerator<RolloutProblem> GetEnumerator() => _read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<RolloutProblem> Items(TaskSelection selection, ItemChoice choice) => selection.Tasks.SelectMany(task => Enumerable.Range(0, (int)Math.Min(choice.Count, task.Count ?? int.MaxValue))
        .Select(index => TasksCommand.Item(task, choice.Seed, index, choice.Level, choice.IsHeldOut).AsRolloutProblem()));
}

/// <summary>Which items of tasks are run.</summary>
/// <param name="Count">How many of each task.</param>
/// <param name="Seed">Of which set.</param>
/// <param name="Level">Of which level; <see langword="null"/> for all.</param>
/// <param name="IsHeldOut">Whether in the wording that is held out.</param>
internal sealed record ItemChoice(int Count, long Seed, int? Level, bool IsHeldOut);
