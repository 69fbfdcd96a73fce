using System.Collections;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using R1CI.Cli.Commands.Tasks;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Tasks;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>Which problems are run: <c>--problems</c>, <c>--tasks</c> and <c>-n</c>.</summary>
internal sealed class ProblemOptions
{
    private readonly Option<string?> _file = new("--problems")
    {
        Description = "Problems, a line each: {\"id\",\"prompt\",\"answer\"[,\"verifier\"]}; the verifier is exact by default.", HelpName = "FILE.jsonl",
    };

    private readonly Option<string?> _tasks = new("--tasks") { Description = "Tasks of the library, by name, separated by commas; also all, train, test, symbench, bbh, reasoning-gym. Their items come from --seed.", HelpName = "A,B|all" };

    private readonly Option<int?> _count = OptionRange.Bounded(new Option<int?>("-n") { Description = "Only the first N lines of --problems, or N problems of each task.", HelpName = "N" }, 1, int.MaxValue);

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_tasks);
        command.Options.Add(_count);
        command.Options.Add(TasksCommand.Data);
    }

    /// <summary>Reads the file once, so that what is wrong with it shows before anything runs.</summary>
    /// <exception cref="CommandException">There are no problems, or the file cannot be read.</exception>
    public ProblemSet Read(ParseResult result)
    {
        if (result.GetValue(_tasks) is { } tasks)
        {
            if (result.GetValue(_file) is not null) throw new CommandException(ExitCode.Usage, "Problems come from --problems or from --tasks, not from both.");
            if (result.GetValue(_count) is not { } count) throw new CommandException(ExitCode.Usage, $"--tasks is '{tasks}', and tasks have no last item. Say how many of each: -n N.");
            return new ProblemSet(TasksCommand.Select(tasks, result.GetValue(TasksCommand.Data)), count, result.GetValue<long>("--seed"), tasks);
        }

        if (result.GetValue(_file) is not { } file) throw new CommandException(ExitCode.Usage, "There is nothing to run. Give problems: --problems FILE.jsonl, or --tasks NAMES -n N.");
        try
        {
            return new ProblemSet(file, result.GetValue(_count) ?? int.MaxValue);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new CommandException(ExitCode.Input, problem is FormatException ? problem.Message : $"'{file}' cannot be read: {problem.Message}");
        }
    }
}

/// <summary>The problems of a file or of tasks, read or made anew by each enumeration.</summary>
internal sealed class ProblemSet : IEnumerable<RolloutProblem>
{
    private readonly Func<IEnumerable<RolloutProblem>> _read;
    private readonly string _source;
    private readonly string _digest;
    private readonly int _count;

    public ProblemSet(string file, int limit)
        : this(() => ProblemFile.Read(file).Take(limit), Path.GetFileName(file))
    {
        if (_count == 0) throw new FormatException($"'{file}' must have at least one problem, and has none.");
    }

    public ProblemSet(TaskSelection selection, int count, long seed, string names)
        : this(() => Items(selection, count, seed), $"tasks {names}")
    {
        if (_count == 0) throw new CommandException(ExitCode.Usage, $"--tasks is '{names}', and all of these need data: --data DIR.");
    }

    private ProblemSet(Func<IEnumerable<RolloutProblem>> read, string source)
    {
        (_read, _source) = (read, source);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var problem in this)
        {
            digest.AppendData(Encoding.ASCII.GetBytes(problem.Hash));
            _count++;
        }

        _digest = Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    public int CountIn(RolloutShard shard) => shard == RolloutShard.Whole ? _count : this.Count(problem => shard.Contains(problem.Problem.Id));

    /// <summary>Adds what identifies the problems to the settings of a collection.</summary>
    public IReadOnlyDictionary<string, string> Describe(IReadOnlyDictionary<string, string> settings) => new Dictionary<string, string>(settings)
    {
        ["problems.source"] = _source,
        ["problems.sha256"] = _digest,
        ["problems.count"] = _count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public IEnumerator<RolloutProblem> GetEnumerator() => _read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<RolloutProblem> Items(TaskSelection selection, int count, long seed) => selection.Tasks
        .SelectMany(task => Enumerable.Range(0, (int)Math.Min(count, task.Count ?? int.MaxValue)).Select(index => task.Create(seed, index).AsRolloutProblem()));
}
