using System.Text.Json;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>What a merge needs to know of a record, all of which stands in the first of its kilobytes.</summary>
/// <param name="RunId">The collection's name.</param>
/// <param name="RunIdAt">Where that stands in the line, quotation marks included.</param>
/// <param name="TaskId">The problem.</param>
/// <param name="GroupId">The group's name.</param>
/// <param name="Place">The group's place.</param>
/// <param name="Sample">The record's place in the group.</param>
internal sealed record RecordHead(string RunId, Range RunIdAt, string TaskId, string GroupId, GroupPlace Place, int Sample)
{
    /// <summary>Reads the head of a record.</summary>
    /// <param name="line">The line, or its beginning.</param>
    /// <param name="isWhole">Whether it is the whole line.</param>
    /// <param name="before">The head before, whose texts are used again where they are the same.</param>
    /// <returns><see langword="null"/> when the beginning does not say everything.</returns>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    /// <exception cref="FormatException">A whole line lacks a field, or a field has another type.</exception>
    public static RecordHead? Read(ReadOnlySpan<byte> line, bool isWhole, RecordHead? before = null)
    {
        var fields = new Fields(before);
        var reader = new Utf8JsonReader(line, isWhole, default);
        var section = Section.None;
        try
        {
            while (!fields.AreAll && reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2) continue;
                if (reader.CurrentDepth == 1) section = SectionOf(ref reader);
                if (!fields.TryRead(ref reader, section)) break;
            }
        }
        catch (InvalidOperationException problem)
        {
            throw new FormatException($"A field has another type than in 'ci.traj/1': {problem.Message}", problem);
        }

        return fields.AreAll ? fields.ToHead() : isWhole ? throw new FormatException("A record must have 'run_id', 'task.id', 'group.id', 'group.index', 'group.sample' and 'policy.version', and does not.") : null;
    }

    private enum Section
    {
        None,
        RunId,
        Task,
        Group,
        Policy,
    }

    private static Section SectionOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("run_id"u8) ? Section.RunId : reader.ValueTextEquals("task"u8) ? Section.Task : reader.ValueTextEquals("group"u8) ? Section.Group
        : reader.ValueTextEquals("policy"u8) ? Section.Policy : Section.None;

    private struct Fields(RecordHead? before)
    {
        private string? _runId;
        private Range _runIdAt;
        private string? _taskId;
        private string? _groupId;
        private int? _index;
        private int? _sample;
        private int? _version;

        public readonly bool AreAll => _runId is not null && _taskId is not null && _groupId is not null && _index is not null && _sample is not null && _version is not null;

        public readonly RecordHead ToHead() => new(_runId!, _runIdAt, _taskId!, _groupId!, new GroupPlace(_index!.Value, _version!.Value), _sample!.Value);

        /// <summary>Reads the value of the property, if it is wanted.</summary>
        /// <returns>Whether it was there to be read.</returns>
        public bool TryRead(ref Utf8JsonReader reader, Section section)
        {
            switch (section)
            {
                case Section.RunId when reader.CurrentDepth == 1:
                    if (!reader.Read()) return false;
                    (_runId, _runIdAt) = (Text(ref reader, before?.RunId), (int)reader.TokenStartIndex..(int)reader.BytesConsumed);
                    return true;
                case Section.Task when reader.CurrentDepth == 2 && reader.ValueTextEquals("id"u8):
                    return reader.Read() && (_taskId = Text(ref reader, before?.TaskId)) is not null;
                case Section.Group when reader.CurrentDepth == 2:
                    return TryReadGroup(ref reader);
                case Section.Policy when reader.CurrentDepth == 2 && reader.ValueTextEquals("version"u8):
                    return reader.Read() && (_version = reader.GetInt32()) is not null;
                default:
                    return true;
            }
        }

        private static string? Text(ref Utf8JsonReader reader, string? before) => before is not null && reader.ValueTextEquals(before) ? before : reader.GetString();

        private bool TryReadGroup(ref Utf8JsonReader reader)
        {
            if (reader.ValueTextEquals("id"u8)) return reader.Read() && (_groupId = Text(ref reader, before?.GroupId)) is not null;
            if (reader.ValueTextEquals("index"u8)) return reader.Read() && (_index = reader.GetInt32()) is not null;
            return !reader.ValueTextEquals("sample"u8) || (reader.Read() && (_sample = reader.GetInt32()) is not null);
        }
    }
}
