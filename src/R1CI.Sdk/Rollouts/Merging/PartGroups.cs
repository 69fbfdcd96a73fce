using System.Text.Json;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Reads the collection of a part group by group: records, the group's row, and the rows of its skipped rollouts.</summary>
internal sealed class PartGroups : IDisposable
{
    private readonly CollectionPart _part;
    private readonly LineMemory _memory;
    private readonly PartWindow _records;
    private readonly PartWindow _groups;
    private readonly PartWindow _skipped;
    private RecordHead? _record;
    private (GroupPlace Place, string TaskId)? _skip;

    /// <param name="part">A part that is complete.</param>
    /// <param name="sizes">How much of its files is read at a time.</param>
    /// <param name="memory">For long lines, of all parts together.</param>
    /// <exception cref="InvalidDataException">A file was cut or changed.</exception>
    /// <exception cref="FormatException">A line is not what was written.</exception>
    public PartGroups(CollectionPart part, WindowSizes sizes, LineMemory memory)
    {
        var complete = part.Manifest.Complete!;
        (_part, _memory) = (part, memory);
        _records = new PartWindow(part.Records, complete.Records, sizes.Records);
        _groups = new PartWindow(part.Groups, complete.Groups, sizes.Rows);
        _skipped = new PartWindow(part.Skipped, complete.Skipped, sizes.Rows);
        ReadRecord();
        ReadSkip();
    }

    public CollectionPart Part => _part;

    /// <summary>Gets the place of the next group; <see langword="null"/> after the last.</summary>
    public GroupPlace? Next => _record is { } record && (_skip is not { } skip || record.Place.CompareTo(skip.Place) <= 0) ? record.Place : _skip?.Place;

    /// <summary>Moves the next group to a merged collection.</summary>
    /// <exception cref="InvalidDataException">A file was cut or changed.</exception>
    /// <exception cref="FormatException">A line is not what was written, or does not belong to this part.</exception>
    public void Move(MergedCollection output)
    {
        var place = Next!.Value;
        if (_record is { } first && first.Place == place)
        {
            RequireOwn(_records, first.TaskId);
            RequireNoted(place.Version);
            MoveRecords(output, first);
            MoveRow(output, first);
        }

        while (_skip is { } skip && skip.Place == place)
        {
            RequireOwn(_skipped, skip.TaskId);
            output.AddSkipped(_skipped.Take(ref _memory.Bytes));
            ReadSkip();
        }

        if (_record?.Place.CompareTo(place) <= 0) throw OutOfOrder(_records, place);
        if (_skip?.Place.CompareTo(place) <= 0) throw OutOfOrder(_skipped, place);
    }

    /// <summary>Sees to it that nothing is left when there is no next group.</summary>
    /// <exception cref="InvalidDataException">A file was cut or changed.</exception>
    /// <exception cref="FormatException">A row tells of a group that has no records.</exception>
    public void End()
    {
        if (_groups.TryLook(out _, out _)) throw _groups.Broken("a row must tell of a group that has records, and this one's has none.");
    }

    public void Dispose()
    {
        _records.Dispose();
        _groups.Dispose();
        _skipped.Dispose();
    }

    private void MoveRecords(MergedCollection output, RecordHead first)
    {
        var sample = -1;
        while (_record is { } record && record.Place == first.Place)
        {
            if (record.Sample <= sample) throw _records.Broken($"the samples of a group must ascend, and {record.Sample} comes after {sample}.");
            if (record.GroupId != first.GroupId) throw _records.Broken($"records of one group must have its name, '{first.GroupId}', and this one has '{record.GroupId}'.");
            if (record.RunId != _part.Manifest.RunId) throw _records.Broken($"field 'run_id' must be the collection's, '{_part.Manifest.RunId}', and is '{record.RunId}'.");
            output.AddRecord(_records.Take(ref _memory.Bytes), record);
            sample = record.Sample;
            ReadRecord();
        }
    }

    private void MoveRow(MergedCollection output, RecordHead first)
    {
        if (!TryParse(_groups, row => row.GetProperty("group_id").GetString()!, out var groupId) || groupId != first.GroupId)
        {
            throw _groups.Broken($"every group that has records must have its row, in the order of the records, and that of '{first.GroupId}' is not here.");
        }

        output.AddGroup(_groups.Take(ref _memory.Bytes));
    }

    private void ReadRecord()
    {
        var before = _record;
        _record = null;
        while (_records.TryLook(out var line, out var isWhole))
        {
            try
            {
                _record = RecordHead.Read(line, isWhole, before);
            }
            catch (Exception problem) when (problem is JsonException or FormatException)
            {
                throw _records.Broken(problem.Message, problem);
            }

            if (_record is not null) return;
            _records.Widen();
        }
    }

    private void ReadSkip() => _skip = TryParse(
        _skipped, row => (new GroupPlace(row.GetProperty("group_index").GetInt32(), row.GetProperty("policy_version").GetInt32()), row.GetProperty("task_id").GetString()!), out var skip) ? skip : null;

    private static bool TryParse<T>(PartWindow window, Func<JsonElement, T> read, out T? value)
    {
        value = default;
        while (window.TryLook(out var line, out var isWhole))
        {
            if (!isWhole)
            {
                window.Widen();
                continue;
            }

            try
            {
                var reader = new Utf8JsonReader(line);
                using var document = JsonDocument.ParseValue(ref reader);
                value = read(document.RootElement);
                return true;
            }
            catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw window.Broken($"a row must be one that the collection wrote: {problem.Message}", problem);
            }
        }

        return false;
    }

    private void RequireOwn(PartWindow window, string taskId)
    {
        if (!_part.Shard.Contains(taskId)) throw window.Broken($"problem '{taskId}' must be in the part that its name gives, which is not {_part.Shard}.");
    }

    private void RequireNoted(int version)
    {
        var policies = _part.Manifest.Policies;
        if (policies.Count > 0 && !policies.ContainsKey(version)) throw _records.Broken($"the manifest must note the weights of every version of the policy, and lacks version {version}.");
    }

    private static FormatException OutOfOrder(PartWindow window, GroupPlace after) => window.Broken($"groups must be in order, and one comes after group {after.Index} (version {after.Version}) that belongs before it.");
}

/// <summary>How much of the files of a part is read at a time.</summary>
/// <param name="Records">Bytes of the records.</param>
/// <param name="Rows">Bytes of each of the files beside them.</param>
internal readonly record struct WindowSizes(int Records, int Rows)
{
    private const int AllRecords = 48 << 20;
    private const int AllRows = 8 << 20;

    /// <summary>Gets the sizes for so many parts: 56 MiB for all together, for as many as 6,000.</summary>
    public static WindowSizes Of(int parts) => new(Math.Clamp(AllRecords / parts, 8 << 10, 1 << 20), Math.Clamp(AllRows / 2 / parts, 1 << 10, 64 << 10));
}

/// <summary>Memory for one long line at a time.</summary>
internal sealed class LineMemory
{
    public byte[] Bytes = [];
}
