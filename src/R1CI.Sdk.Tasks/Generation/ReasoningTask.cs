using System.Globalization;

namespace R1CI.Sdk.Tasks.Generation;

/// <summary>A source of problems without end: a pure function of seed, index and level. Thread-safe.</summary>
/// <remarks>An item depends on nothing else: not on the items before it, the platform, the culture or the time.</remarks>
public abstract class ReasoningTask
{
    private readonly Lazy<TaskWording[]> _wordings;

    /// <summary>Describes the task.</summary>
    /// <param name="info">What is known before any item is made.</param>
    protected ReasoningTask(TaskInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        _wordings = new(() => [.. Wordings.Select(text => new TaskWording(text))]);
    }

    /// <summary>Gets what is known of the task.</summary>
    public TaskInfo Info { get; }

    /// <summary>Gets how many items a set has; <see langword="null"/> when there is no end.</summary>
    public virtual long? Count => null;

    /// <summary>
    /// Gets at least 3 prompts with the same places (<c>{grid}</c>), each of which says the whole task and how the answer is to be written.
    /// The last one is held out: only items that ask for it are worded so.
    /// </summary>
    protected abstract IReadOnlyList<string> Wordings { get; }

    /// <summary>Makes an item.</summary>
    /// <param name="seed">The set; sets of different seeds have nothing in common but chance.</param>
    /// <param name="index">The item's place in the set, at least 0.</param>
    /// <param name="level">The level, 1 to <see cref="TaskInfo.MaxLevel"/>; <see langword="null"/> draws one.</param>
    /// <param name="isHeldOut">Whether the prompt has the wording that is held out.</param>
    /// <exception cref="ArgumentOutOfRangeException">Index or level are out of range.</exception>
    /// <exception cref="InvalidOperationException">The task needs data and has none.</exception>
    public TaskItem Create(long seed, long index, int? level = null, bool isHeldOut = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (level is < 1 || level > Info.MaxLevel)
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, $"A level of {Info.Name} must be from 1 to {Info.MaxLevel}.");
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{Info.Name}@{Info.Version}\n{seed}\n{index}");
        var choice = new TaskRandom(key);
        var own = choice.Between(1, Info.MaxLevel);
        var drawn = level ?? own;
        var draft = DraftOf(seed, index, new TaskRandom(string.Create(CultureInfo.InvariantCulture, $"{key}\n{drawn}")), drawn);
        var wordings = _wordings.Value;
        var wording = isHeldOut ? wordings[^1] : wordings[(int)(choice.NextBits() % (ulong)(wordings.Length - 1))];
        return new TaskItem(Info, seed, index, drawn, isHeldOut, wording.Fill(draft.Slots), draft);
    }

    /// <summary>Makes the content of an item.</summary>
    /// <param name="random">The item's random numbers, the only thing that may decide anything besides the level.</param>
    /// <param name="level">1 to <see cref="TaskInfo.MaxLevel"/>; higher is harder.</param>
    protected abstract TaskDraft Draft(TaskRandom random, int level);

    private protected virtual TaskDraft DraftOf(long seed, long index, TaskRandom random, int level) => Draft(random, level);

    /// <summary>Gets the text of each wording between its places, for the audit.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> WordingTexts => [.. _wordings.Value.Select(wording => wording.Texts)];

    /// <summary>Gets the places of each wording, for the audit.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> WordingNames => [.. _wordings.Value.Select(wording => (IReadOnlyList<string>)[.. wording.Names.Order(StringComparer.Ordinal)])];
}
