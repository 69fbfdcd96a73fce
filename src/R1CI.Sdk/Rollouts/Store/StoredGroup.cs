using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>What a store knows of one group: where its records and rows are, and while it is open what the records say.</summary>
/// <param name="size">How many rollouts it is to have.</param>
internal sealed class StoredGroup(int size)
{
    private readonly List<(int Sample, RecordPlace Place)> _records = [];
    private readonly List<int> _impossible = [];
    private List<RecordFacts>? _facts = [];
    private List<SkippedRollout>? _skipped;

    /// <summary>Gets the places of the records, in the order of their samples.</summary>
    public IEnumerable<RecordPlace> Records => _records.OrderBy(record => record.Sample).Select(record => record.Place);

    /// <summary>Gets the place of the group's row, if it has one.</summary>
    public List<RecordPlace> Rows { get; } = [];

    public List<RecordPlace> SkippedRows { get; } = [];

    /// <summary>Gets whether its rows say everything.</summary>
    public bool IsClosed { get; private set; }

    public bool IsFull => _records.Count + _impossible.Count + (_skipped?.Count ?? 0) >= size;

    public bool Has(int sample) => _impossible.Contains(sample) || _records.Exists(record => record.Sample == sample);

    /// <summary>Takes a record in.</summary>
    /// <exception cref="FormatException">There is one of the same sample.</exception>
    public void Add(RecordFacts facts, RecordPlace place)
    {
        if (_records.Exists(record => record.Sample == facts.Sample))
        {
            throw new FormatException($"field 'group.sample' must be another in every record of group '{facts.GroupId}', and {facts.Sample} comes again.");
        }

        _records.Add((facts.Sample, place));
        _facts?.Add(facts);
        IsClosed &= _facts is null;
    }

    public void Add(SkippedRollout skipped)
    {
        (_skipped ??= []).Add(skipped);
        IsClosed = false;
    }

    /// <summary>Takes in samples that an earlier run found impossible.</summary>
    public void AddImpossible(IEnumerable<int> samples, RecordPlace row)
    {
        _impossible.AddRange(samples);
        SkippedRows.Add(row);
    }

    /// <summary>
    /// Writes the rows and forgets what they say. A group that has skipped samples in the place of records may get a record yet, from samples beyond its
    /// size: then its row is written anew, and the one before goes when the collection is put in order.
    /// </summary>
    public void Close(SideFile groups, SideFile skipped)
    {
        if (_facts is { Count: > 0 }) Rows.Clear();
        if (_facts is { Count: > 0 }) Rows.Add(groups.Append(GroupRow.Write([.. _facts.OrderBy(record => record.Sample)])));
        foreach (var alike in (_skipped ?? []).OrderBy(rollout => rollout.Key.Sample).GroupBy(rollout => (rollout.Kind, rollout.Reason)))
        {
            SkippedRows.Add(skipped.Append(SkippedRow.Write([.. alike])));
        }

        _impossible.AddRange((_skipped ?? []).Select(rollout => rollout.Key.Sample));
        (_facts, _skipped) = (_records.Count < size ? _facts : null, null);
        IsClosed = true;
    }
}
