using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training.Views;

/// <summary>What a view is given at a time.</summary>
internal enum ViewInput
{
    /// <summary>One record.</summary>
    Record,

    /// <summary>All selected records of one group, in the order of their samples.</summary>
    Group,

    /// <summary>The same, and the group is complete, scored and of one policy version.</summary>
    WholeGroup,
}

/// <summary>Writes records in the form of one kind of trainer.</summary>
internal abstract class View
{
    public abstract ViewInput Input { get; }

    /// <summary>Gets whether a record without token ids is an error.</summary>
    public virtual bool NeedsTokens => true;

    /// <summary>Gets whether the text of the rows is rendered and tokenized again by the trainer.</summary>
    public virtual bool IsText => false;

    /// <summary>Writes the rows of some records.</summary>
    public abstract void Write(IReadOnlyList<TrajectoryRecord> records, IRowSink sink);

    /// <summary>Writes what comes after all rows.</summary>
    public virtual void Finish(IRowSink sink)
    {
    }
}

/// <summary>Where a view's rows go.</summary>
internal interface IRowSink
{
    /// <summary>Gets what is true of the whole export.</summary>
    ExportFacts Facts { get; }

    /// <summary>Gets the main file and those of its stages.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Adds a row to <c>FORMAT.jsonl</c>, and to the files of its problem's stage.</summary>
    void Add(RowWriter row, TrajectoryRecord record);

    /// <summary>Adds a row to another file.</summary>
    /// <param name="suffix">What its name has between the format and <c>.jsonl</c>, such as <c>agent-loop</c>.</param>
    /// <param name="row">The row.</param>
    void AddTo(string suffix, RowWriter row);

    /// <summary>Puts entries into a document of one object that other exports have their entries in too: those of other keys stay.</summary>
    /// <param name="name">The document, such as <c>dataset_info.json</c>.</param>
    /// <param name="entries">Keys, and what writes the fields of their objects.</param>
    void Register(string name, IReadOnlyList<(string Key, Action<RowWriter> WriteFields)> entries);

    /// <summary>Says that a record gives no row.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reason">One of <see cref="Selection.Drop.All"/>.</param>
    void Leave(TrajectoryRecord record, string reason);

    /// <summary>Counts something worth knowing about the rows.</summary>
    void Count(string what, long number = 1);

    /// <summary>Says something about the whole export, once.</summary>
    void Note(string text);
}

/// <summary>What is true of the whole export.</summary>
internal sealed record ExportFacts
{
    /// <summary>Gets the name of the main file.</summary>
    public required string FileName { get; init; }

    /// <summary>Gets whether any distribution was cut: then each row has <c>log_s</c>.</summary>
    public required bool HasMass { get; init; }

    /// <summary>Gets whether every record has log-probabilities of a reference policy.</summary>
    public required bool HasReference { get; init; }

    /// <summary>Gets whether every problem has one group: then the problem's name names the group.</summary>
    public required bool TasksAreGroups { get; init; }

    public required Advantages.AdvantageScale Advantage { get; init; }

    /// <summary>Gets the names of all parts of rewards: every row has them all, so that a column keeps its type.</summary>
    public required IReadOnlyList<string> RewardParts { get; init; }

    public required bool SkipFailedTurns { get; init; }

    public required double MinRewardGap { get; init; }

    public string LabelOf(TrajectoryRecord record) => TasksAreGroups ? record.Task.Id : record.Group.Id;
}
