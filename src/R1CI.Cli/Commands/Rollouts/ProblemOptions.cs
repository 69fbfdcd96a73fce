using System.Collections;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>Which problems are run: <c>--problems</c>, <c>--tasks</c> and <c>-n</c>.</summary>
internal sealed class ProblemOptions
{
    private readonly Option<string?> _file = new("--problems")
    {
        Description = "Problems, a line each: {\"id\",\"prompt\",\"answer\"[,\"verifier\"]}; the verifier is exact by default.", HelpName = "FILE.jsonl",
    };

    private readonly Option<string?> _tasks = new("--tasks") { Description = "Tasks of the library, by name, separated by commas.", HelpName = "A,B|all" };

    private readonly Option<int?> _count = OptionRange.Bounded(new Option<int?>("-n") { Description = "Only the first N lines of --problems, or N problems of each task.", HelpName = "N" }, 1, int.MaxValue);

    public void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_tasks);
        command.Options.Add(_count);
    }

    /// <summary>Reads the file once, so that what is wrong with it shows before anything runs.</summary>
    /// <exception cref="CommandException">There are no problems, or the file cannot be read.</exception>
    public ProblemSet Read(ParseResult result)
    {
        if (result.GetValue(_tasks) is { } tasks)
        {
            throw new CommandException(ExitCode.Usage, $"--tasks is '{tasks}', and this build has no task library yet. Give the problems in a file: --problems FILE.jsonl.");
        }

        if (result.GetValue(_file) is not { } file) throw new CommandException(ExitCode.Usage, "There is nothing to run. Give problems: --problems FILE.jsonl.");
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

/// <summary>The problems of a file, read anew by each enumeration.</summary>
internal sealed class ProblemSet : IEnumerable<RolloutProblem>
{
    private readonly string _file;
    private readonly int _limit;
    private readonly string _digest;
    private readonly int _count;

    public ProblemSet(string file, int limit)
    {
        (_file, _limit) = (file, limit);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var problem in this)
        {
            digest.AppendData(Encoding.ASCII.GetBytes(problem.Hash));
            _count++;
        }

        _digest = Convert.ToHexStringLower(digest.GetHashAndReset());
        if (_count == 0) throw new FormatException($"'{file}' must have at least one problem, and has none.");
    }

    public int CountIn(RolloutShard shard) => shard == RolloutShard.Whole ? _count : this.Count(problem => shard.Contains(problem.Problem.Id));

    /// <summary>Adds what identifies the problems to the settings of a collection.</summary>
    public IReadOnlyDictionary<string, string> Describe(IReadOnlyDictionary<string, string> settings) => new Dictionary<string, string>(settings)
    {
        ["problems.source"] = Path.GetFileName(_file),
        ["problems.sha256"] = _digest,
        ["problems.count"] = _count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public IEnumerator<RolloutProblem> GetEnumerator() => ProblemFile.Read(_file).Take(_limit).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
