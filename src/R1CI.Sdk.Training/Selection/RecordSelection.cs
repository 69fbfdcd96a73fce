using System.Buffers.Binary;
using System.Security.Cryptography;

namespace R1CI.Sdk.Training.Selection;

/// <summary>Which records of a surveyed file become rows, and why the others do not.</summary>
internal sealed class RecordSelection
{
    private readonly Survey _survey;
    private readonly SelectionOptions _options;
    private readonly string?[] _reasons;

    private RecordSelection(Survey survey, SelectionOptions options)
    {
        (_survey, _options) = (survey, options);
        _reasons = [.. survey.Records.Select(ReasonOf)];
    }

    /// <summary>Gets the groups that are not taken whole, with the reason, in the order of the file; empty when single rows are selected.</summary>
    public List<(int Group, string Reason)> SetAside { get; } = [];

    /// <summary>Gets how many groups are of problems that the split does not take; they are not set aside.</summary>
    public int GroupsOfOtherSplit { get; private set; }

    /// <summary>Gets how many of the groups considered have rewards that are all equal.</summary>
    public int ZeroVarianceGroups { get; private set; }

    /// <summary>Gets why a record gives no row; <see langword="null"/> when it does.</summary>
    /// <param name="index">From 0.</param>
    public string? Reason(int index) => _reasons[index];

    /// <summary>Leaves a selected record out, for a reason that only its view can see.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="reason">One of <see cref="Drop.All"/>.</param>
    public void Leave(int index, string reason) => _reasons[index] ??= reason;

    /// <summary>Selects record by record.</summary>
    public static RecordSelection OfRecords(Survey survey, SelectionOptions options)
    {
        var selection = new RecordSelection(survey, options);
        if (options.MaxPerTask is { } most) selection.CapTasks(most);
        return selection;
    }

    /// <summary>Selects whole groups: one record that is not taken sets its group aside.</summary>
    public static RecordSelection OfGroups(Survey survey, SelectionOptions options)
    {
        var selection = new RecordSelection(survey, options);
        selection.SelectGroups();
        return selection;
    }

    private string? ReasonOf(RecordFacts record) =>
        !IsInSplit(record.Problem) ? Drop.Split
        : record.Has(RecordTraits.Failed) ? Drop.Failed
        : _options.DropUnscored && record.Has(RecordTraits.Unscored) ? Drop.Unscored
        : _options.DropTruncated && record.Has(RecordTraits.Truncated) ? Drop.Truncated
        : _options.DropVoidTurns && record.Has(RecordTraits.Void) ? Drop.VoidTurn
        : _options.CorrectOnly && !record.Has(RecordTraits.Correct) ? Drop.NotCorrect
        : null;

    private bool IsInSplit(int problem)
    {
        if (_options.Split == ProblemSplit.All) return true;
        var name = RecordFacts.HashOf($"split\n{_survey.Problems[problem].Source}\n{_survey.Problems[problem].Id}");
        var isSft = (double)(ulong)name / ulong.MaxValue < _options.SftShare;
        return isSft == (_options.Split == ProblemSplit.Sft);
    }

    // Weighted draw without replacement (Efraimidis and Spirakis 2006): the largest u^(1/w) for u from (0, 1) are taken; u is the record's own hash,
    // so that the draw does not depend on what else is in the file.
    private void CapTasks(int most)
    {
        var byTask = Enumerable.Range(0, _reasons.Length).Where(i => _reasons[i] is null).GroupBy(i => _survey.Records[i].Task);
        foreach (var task in byTask)
        {
            foreach (var i in task.OrderByDescending(i => DrawOf(_survey.Records[i])).ThenBy(i => i).Skip(most))
            {
                _reasons[i] = Drop.OverTaskCap;
            }
        }
    }

    private double DrawOf(RecordFacts record)
    {
        Span<byte> bytes = stackalloc byte[24];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, _options.Seed);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[8..], record.Name);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        var u = (BinaryPrimitives.ReadUInt64LittleEndian(hash) + 1.0) / (ulong.MaxValue + 2.0);
        var weight = record.Has(RecordTraits.Repaired) ? _options.RepairWeight : record.Has(RecordTraits.MultiTurn) ? _options.MultiTurnWeight : 1;
        return Math.Log(u) / weight;
    }

    private void SelectGroups()
    {
        for (var number = 0; number < _survey.Groups.Count; number++)
        {
            var group = _survey.Groups[number];
            var rewards = group.Lines.Select(line => _survey.Records[line - 1].Reward).ToList();
            var isFlat = rewards.Max() - rewards.Min() <= _options.RewardEpsilon;
            if (ReasonOf(group, rewards) is { } reason)
            {
                if (reason == Drop.Split)
                {
                    GroupsOfOtherSplit++;
                    continue; // so are all of its records
                }

                SetAside.Add((number, reason));
                Leave(group, Drop.IncompleteGroup);
                continue;
            }

            ZeroVarianceGroups += isFlat ? 1 : 0;
            if (isFlat && _options.DropZeroVariance)
            {
                SetAside.Add((number, Drop.ZeroVariance));
                Leave(group, Drop.ZeroVariance);
            }
        }
    }

    private string? ReasonOf(GroupFacts group, List<double> rewards) =>
        group.Lines.Select(line => _reasons[line - 1]).FirstOrDefault(reason => reason is not null)
        ?? (group.Lines.Count < group.Size ? "missing_samples" : rewards.Exists(double.IsNaN) ? Drop.Unscored : null);

    private void Leave(GroupFacts group, string reason)
    {
        foreach (var line in group.Lines)
        {
            _reasons[line - 1] ??= reason;
        }
    }
}
