using System.Globalization;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Selection;

/// <summary>What a first reading of a file keeps: some 300 bytes a record in groups of five, however long the records are.</summary>
internal sealed class Survey
{
    // So that the squares of a group's differences have a sum.
    private const double MaxReward = 1e100;

    private readonly string _path;
    private readonly List<RecordFacts> _records = [];
    private readonly List<GroupFacts> _groups = [];
    private readonly Dictionary<UInt128, int> _lines = [];
    private readonly HashSet<(int Group, int Sample)> _samples = [];
    private readonly Dictionary<string, int> _groupNumbers = [];
    private readonly Dictionary<(int Task, string Id), int> _problemNumbers = [];
    private readonly Dictionary<string, int> _taskNumbers = [];
    private readonly List<string> _tasks = [];
    private readonly List<string> _rewardParts = [];

    private Survey(string path) => _path = path;

    public IReadOnlyList<RecordFacts> Records => _records;

    public IReadOnlyList<GroupFacts> Groups => _groups;

    /// <summary>Gets the problems by their number.</summary>
    public List<ProblemFacts> Problems { get; } = [];

    /// <summary>Gets the names of all parts of rewards, in the order in which they first appear.</summary>
    public IReadOnlyList<string> RewardParts => _rewardParts;

    /// <summary>Gets the index of a record, from 0.</summary>
    public int IndexOf(TrajectoryRecord record) => _lines[RecordFacts.HashOf(record.Id!)] - 1;

    public static Survey Of(string path, IEnumerable<TrajectoryRecord> records, CancellationToken cancellationToken)
    {
        var survey = new Survey(path);
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            survey.Add(record);
        }

        return survey._records.Count > 0
            ? survey
            : throw new ExportException($"'{path}' must have at least one record, and is empty. Collect rollouts into it with `r1ci rollout` first.");
    }

    private void Add(TrajectoryRecord record)
    {
        var line = _records.Count + 1;
        var name = RecordFacts.HashOf(record.Id ?? "");
        if (string.IsNullOrEmpty(record.Id)) throw Broken(line, "id", "must not be empty.");
        if (!_lines.TryAdd(name, line)) throw Broken(line, "id", $"must be unique, and '{record.Id}' is also on line {_lines[name]}.");
        CheckRewards(record, line);
        var stream = TokenSequence.Of(record.Run);
        var traits = RecordFacts.TraitsOf(record, stream);
        if ((traits & RecordTraits.Failed) == 0 && record.Run.Turns.All(turn => turn.Text.Length == 0 && turn.Tokens is not { SampledIds.Count: > 0 }))
        {
            throw Broken(line, "segments", $"must have a model segment: the completion of '{record.Id}' is empty.");
        }

        var task = NumberOf(_taskNumbers, record.Task.Source);
        if (task == _tasks.Count) _tasks.Add(record.Task.Source);
        var problem = NumberOf(_problemNumbers, (task, record.Task.Id));
        if (problem == Problems.Count) Problems.Add(new ProblemFacts(record.Task.Id, _tasks[task]));
        _records.Add(new RecordFacts(name, problem, task, GroupOf(record, problem, line), record.Reward ?? double.NaN, traits));
        Problems[problem].Count(record, (traits & RecordTraits.Correct) != 0);
    }

    private int GroupOf(TrajectoryRecord record, int problem, int line)
    {
        var group = record.Group;
        if (group.Size < 1) throw Broken(line, "group.size", $"must be at least 1, and is {group.Size}.");
        // Of runs that were started beyond the group's size the first to finish make the group, whatever their number.
        if (group.Sample < 0) throw Broken(line, "group.sample", $"must be at least 0, and is {group.Sample}.");

        // A run on its own names no group.
        var number = NumberOf(_groupNumbers, group.Id.Length > 0 ? group.Id : $"\n{record.Id}");
        if (number == _groups.Count)
        {
            _groups.Add(new GroupFacts(group.Id, problem, record.PolicyVersion, group.Size, line));
        }

        var first = _groups[number];
        if (first.Size != group.Size) throw Broken(line, "group.size", $"must be that of the group's first record on line {first.Line}, {first.Size}, and is {group.Size}.");
        if (first.Problem != problem) throw Broken(line, "task.id", $"must be that of the group's first record on line {first.Line}, and is '{record.Task.Id}'.");
        if (first.PolicyVersion != record.PolicyVersion)
        {
            throw Broken(line, "policy.version", $"must be that of the group's first record on line {first.Line}, {first.PolicyVersion}, and is {record.PolicyVersion}.");
        }

        if (!_samples.Add((number, group.Sample))) throw Broken(line, "group.sample", $"must be unique in its group, and {group.Sample} of '{group.Id}' is there already.");
        if (first.Lines.Count == group.Size) throw Broken(line, "group.size", $"is {group.Size}, and '{group.Id}' has so many records before this one. Merge collections only if their groups have names of their own.");
        first.Lines.Add(line);
        return number;
    }

    private void CheckRewards(TrajectoryRecord record, int line)
    {
        if (record.Reward is { } reward && !(Math.Abs(reward) <= MaxReward)) throw Broken(line, "reward", string.Create(CultureInfo.InvariantCulture, $"must be from -{MaxReward} to {MaxReward}, and is {reward}."));
        foreach (var part in record.Rewards)
        {
            if (part.Score is { } score && !double.IsFinite(score)) throw Broken(line, $"rewards.{part.Name}.score", string.Create(CultureInfo.InvariantCulture, $"must be finite, and is {score}."));
            if (!_rewardParts.Contains(part.Name)) _rewardParts.Add(part.Name);
        }
    }

    private ExportException Broken(int line, string field, string problem) => new(_path, line, field, problem);

    private static int NumberOf<T>(Dictionary<T, int> numbers, T name)
        where T : notnull
    {
        if (!numbers.TryGetValue(name, out var number)) numbers.Add(name, number = numbers.Count);
        return number;
    }
}

/// <summary>A group as far as the file has it.</summary>
/// <param name="Id">Its name; empty for a run on its own.</param>
/// <param name="Problem">The problem's number.</param>
/// <param name="PolicyVersion">That of all its runs.</param>
/// <param name="Size">How many runs it is to have.</param>
/// <param name="Line">The line of its first record.</param>
internal sealed record GroupFacts(string Id, int Problem, int PolicyVersion, int Size, int Line)
{
    /// <summary>Gets the lines of its records, in order.</summary>
    public List<int> Lines { get; } = new(Math.Min(Size, MostAtOnce));

    // A size is only what the file says.
    private const int MostAtOnce = 16;
}

/// <summary>How often the newest version of the policy that has scored runs solved a problem.</summary>
internal sealed record ProblemFacts(string Id, string Source)
{
    public int PolicyVersion { get; private set; }

    public int Successes { get; private set; }

    public int Attempts { get; private set; }

    public void Count(TrajectoryRecord record, bool isCorrect)
    {
        if (record.Reward is null || (Attempts > 0 && record.PolicyVersion < PolicyVersion)) return;
        if (Attempts > 0 && record.PolicyVersion > PolicyVersion) (Successes, Attempts) = (0, 0);
        PolicyVersion = record.PolicyVersion;
        Successes += isCorrect ? 1 : 0;
        Attempts++;
    }
}
