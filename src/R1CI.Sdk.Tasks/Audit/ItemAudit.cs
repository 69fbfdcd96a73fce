using System.Globalization;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Makes a task's items and compares them with one another.</summary>
internal static class ItemAudit
{
    // No answer may be more frequent, in percent, unless the prompt offers a few.
    private const int MaxAnswerPercent = 20;
    private const int LeastWordings = 3;
    private const int LeastLevels = 3;

    // The wording that is held out may share so many of its runs of five words with the others, in percent: terms of the task and the form of the answer.
    private const int RunWords = 5;
    private const int MaxSharedPercent = 25;

    /// <summary>Makes the items, one in four in the wording that is held out; those that cannot be made are defects and left out.</summary>
    public static TaskItem[] Create(ReasoningTask task, TaskAuditOptions options, AuditLog log)
    {
        var names = task.WordingNames;
        log.Check("wordings", names.Count >= LeastWordings, "", () => $"there must be at least {LeastWordings} wordings, and there are {names.Count}");
        log.Check("wordings", names.All(places => places.SequenceEqual(names[0])), "", () => "every wording must have the same places");
        CheckHeldOut(log, task.WordingTexts);
        return [.. Enumerable.Range(0, options.Items).Select(index => Create(task, options.Seed, index, null, index % 4 == 3, log)).OfType<TaskItem>()];
    }

    public static void CheckGenerated(ReasoningTask task, TaskItem[] items, TaskAuditOptions options, AuditLog log)
    {
        CheckFrequency(log, task.Info, items);
        CheckDistinctness(log, task, items, options.Seed + 1);
        CheckLevels(log, task, options);
        if (log.Try("digest", "", "the generator", () => TaskDigest.Of(task)) is not { } digest) return;
        var committed = TaskDigest.CommittedOf(task.Info.Name);
        log.Check("digest", digest == committed, "", () => $"the items' digest is {digest}, and {committed ?? "none"} is committed; a change of items needs a new version and a new digest");
    }

    private static TaskItem? Create(ReasoningTask task, long seed, long index, int? level, bool isHeldOut, AuditLog log)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{task.Info.Name}-{seed}-{index}");
        return log.Try("create", id, "the generator", () => task.Create(seed, index, level, isHeldOut));
    }

    private static void CheckHeldOut(AuditLog log, IReadOnlyList<IReadOnlyList<string>> texts)
    {
        var heldOut = texts[^1].SelectMany(Runs).ToHashSet(StringComparer.Ordinal);
        string[] shared = [.. heldOut.Intersect(texts.SkipLast(1).SelectMany(wording => wording.SelectMany(Runs)), StringComparer.Ordinal)];
        log.Check("held_out", shared.Length * 100 <= heldOut.Count * MaxSharedPercent, "", () => $"the wording that is held out shares {shared.Length} of its {heldOut.Count} runs of {RunWords} words with others, and at most {MaxSharedPercent} % may be shared: {string.Join("; ", shared.Take(8))}");
    }

    private static IEnumerable<string> Runs(string text)
    {
        string[] words = [.. text.ToLowerInvariant().Split([' ', '\n', ',', '.', ':', ';', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries)];
        return Enumerable.Range(0, Math.Max(0, words.Length - RunWords + 1)).Select(at => string.Join(' ', words, at, RunWords));
    }

    private static void CheckFrequency(AuditLog log, TaskInfo info, TaskItem[] items)
    {
        if (info.HasFewAnswers) return;
        var (answer, times) = items.CountBy(item => item.Problem.Answer!).MaxBy(pair => pair.Value);
        // A few items say little: three standard deviations are allowed for.
        var slack = items.Length < 500 ? 3 * Math.Sqrt(items.Length * 0.16) : 0;
        log.Check("frequency", times * 100 <= (MaxAnswerPercent * items.Length) + (100 * slack), "", () => $"'{answer}' answers {times} of {items.Length} items; at most {MaxAnswerPercent} % may have the same answer");
    }

    private static void CheckDistinctness(AuditLog log, ReasoningTask task, TaskItem[] items, long otherSeed)
    {
        var contents = items.Select(item => item.Content).ToHashSet(StringComparer.Ordinal);
        var shared = Enumerable.Range(0, items.Length).Count(index => Create(task, otherSeed, index, null, false, log) is { } other && contents.Contains(other.Content));
        // The levels after the easiest one repeat items too, though seldom.
        var expected = task.Info.EqualByChance(items.Length, items.Length) * task.Info.MaxLevel;
        var within = expected == 0 ? 0 : (expected / 2) + (4 * Math.Sqrt(expected / 2)) + 1;
        var between = expected == 0 ? 0 : expected + (4 * Math.Sqrt(expected)) + 1;
        log.Check("distinct", items.Length - contents.Count <= within, "", () => string.Create(CultureInfo.InvariantCulture, $"{items.Length - contents.Count} of {items.Length} items are duplicates, and {within:F1} may be"));
        log.Check("distinct_seeds", shared <= between, "", () => string.Create(CultureInfo.InvariantCulture, $"{shared} of {items.Length} items are also in the set of seed {otherSeed}, and {between:F1} may be"));
    }

    private static void CheckLevels(AuditLog log, ReasoningTask task, TaskAuditOptions options)
    {
        log.Check("levels", task.Info.MaxLevel >= LeastLevels, "", () => $"there must be at least {LeastLevels} levels, and there are {task.Info.MaxLevel}");
        var perLevel = Math.Max(8, options.Items / (4 * task.Info.MaxLevel));
        List<(double Mean, double Error)> sizes = [];
        for (var level = 1; level <= task.Info.MaxLevel; level++)
        {
            double[] drawn = [.. Enumerable.Range(0, perLevel).Select(index => Create(task, options.Seed, index, level, false, log)?.Size ?? 0)];
            var mean = drawn.Average();
            sizes.Add((mean, Math.Sqrt(drawn.Sum(size => (size - mean) * (size - mean)) / perLevel / (perLevel - 1))));
        }

        for (var at = 1; at < sizes.Count; at++)
        {
            var (below, above) = (sizes[at - 1], sizes[at]);
            log.Check("levels", above.Mean >= below.Mean - (2 * (below.Error + above.Error)), "", () => string.Create(CultureInfo.InvariantCulture, $"the mean size of level {at + 1} is {above.Mean:F1}, below {below.Mean:F1} of the level before"));
        }

        log.Check("levels", sizes[^1].Mean > sizes[0].Mean, "", () => string.Create(CultureInfo.InvariantCulture, $"the mean size of the last level is {sizes[^1].Mean:F1}, not above {sizes[0].Mean:F1} of the first"));
    }
}
