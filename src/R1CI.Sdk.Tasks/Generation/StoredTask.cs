using System.Diagnostics;
using System.Globalization;

namespace R1CI.Sdk.Tasks.Generation;

/// <summary>A task whose items stand in a file that the user has: each seed gives them in another order, each item once.</summary>
public abstract class StoredTask : ReasoningTask
{
    private IReadOnlyList<TaskDraft>? _drafts;
    private Order? _order;
    private IReadOnlyList<string> _leftOut = [];

    /// <summary>Describes the task.</summary>
    /// <param name="info">What is known before any item is read; it names a data file and one level.</param>
    protected StoredTask(TaskInfo info)
        : base(info)
    {
        if (info is not { NeedsData: true, MaxLevel: 1 }) throw new ArgumentException($"A stored task must name its data file and have one level; {info.Name} does not.", nameof(info));
    }

    /// <summary>Gets how many items there are; <see langword="null"/> before they are read.</summary>
    public override long? Count => _drafts?.Count;

    /// <summary>Gets a sentence for each item of the file that is left out because it cannot be judged; empty before the items are read.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>Tells whether a folder has the task's file.</summary>
    /// <param name="directory">The folder of data.</param>
    public bool HasData(string directory)
    {
        var path = Path.Combine(directory, Info.DataFile!);
        return File.Exists(path) || Directory.Exists(path);
    }

    /// <summary>Gets the task with its items.</summary>
    /// <param name="directory">The folder of data, which has <see cref="TaskInfo.DataFile"/> in it.</param>
    /// <exception cref="FormatException">The file is not what it should be; the message names file, place and rule.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public StoredTask Load(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var path = Path.Combine(directory, Info.DataFile!);
        var loaded = (StoredTask)MemberwiseClone();
        List<string> leftOut = [];
        loaded._drafts = Read(path, leftOut);
        loaded._leftOut = leftOut;
        return loaded._drafts.Count > 0 ? loaded : throw new FormatException($"'{path}' must have at least one item of {Info.Name}, and has none.");
    }

    /// <summary>Reads the items.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="leftOut">Gets a sentence that names place and reason for each item that cannot be judged and is left out.</param>
    /// <exception cref="FormatException">It is not what it should be; the message names file, place and rule.</exception>
    protected abstract IReadOnlyList<TaskDraft> Read(string path, ICollection<string> leftOut);

    /// <inheritdoc/>
    protected sealed override TaskDraft Draft(TaskRandom random, int level) => throw new UnreachableException();

    private protected sealed override TaskDraft DraftOf(long seed, long index, TaskRandom random, int level)
    {
        if (_drafts is not { } drafts)
        {
            throw new InvalidOperationException($"The items of {Info.Name} are not generated. Give the folder that has '{Info.DataFile}' in it: --data DIR.");
        }

        if (index >= drafts.Count) throw new ArgumentOutOfRangeException(nameof(index), index, $"{Info.Name} has {drafts.Count} items; an index must be below that.");
        var order = _order;
        if (order?.Seed != seed) _order = order = new Order(seed, Shuffled(seed, drafts.Count));
        return drafts[order.Places[(int)index]];
    }

    private int[] Shuffled(long seed, int count) =>
        new TaskRandom(string.Create(CultureInfo.InvariantCulture, $"{Info.Name}@{Info.Version}\n{seed}\norder")).Shuffled([.. Enumerable.Range(0, count)]);

    // The last order asked for: sets are read from front to back.
    private sealed record Order(long Seed, int[] Places);
}
