using System.Globalization;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Audit;

/// <summary>Checks of a task that need no knowledge of it: its verifier against answers of known score, its items against one another.</summary>
public static class TaskAudit
{
    // No answer may be more frequent, in percent, unless the prompt offers a few.
    private const int MaxAnswerPercent = 20;

    /// <summary>Audits a task.</summary>
    /// <param name="task">The task; it has its data if it needs any.</param>
    /// <param name="options">How many items and of which seed; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the audit between two items.</param>
    public static TaskAuditReport Run(ReasoningTask task, TaskAuditOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        var (count, seed) = (Math.Max(1, (options ?? new()).Items), (options ?? new()).Seed);
        var log = new AuditLog();
        CheckWordings(log, task);
        var items = new TaskItem[count];
        for (var index = 0; index < count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            items[index] = task.Create(seed, index, isHeldOut: index % 4 == 3);
        }

        CheckAnswers(log, items, cancellationToken);
        if (!task.Info.NeedsData)
        {
            CheckFrequency(log, task.Info, items);
            CheckDistinctness(log, task, items, seed + 1);
            CheckLevels(log, task, count, seed, cancellationToken);
            var (digest, committed) = (TaskDigest.Of(task), TaskDigest.CommittedOf(task.Info.Name));
            log.Check("digest", digest == committed, "", () => $"the items' digest is {digest}, and {committed ?? "none"} is committed; a change of items needs a new version and a new digest");
        }

        return log.Close(task.Info.Name, count);
    }

    private static void CheckWordings(AuditLog log, ReasoningTask task)
    {
        var names = task.WordingNames;
        log.Check("wordings", names.Count >= 3, "", () => $"there must be at least 3 wordings, and there are {names.Count}");
        log.Check("wordings", names.All(places => places.SequenceEqual(names[0])), "", () => "every wording must have the same places");
    }

    private static void CheckAnswers(AuditLog log, TaskItem[] items, CancellationToken cancellationToken)
    {
        var (neighbours, accepted) = (0, 0);
        for (var at = 0; at < items.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (item, neighbour) = (items[at], items[(at + 1) % items.Length].Problem.Answer!);
            var (oracle, isUnique) = (item.Problem.Answer!, item.Task.Verifier is not VerifierKind.Constraint);
            var random = new TaskRandom($"audit\n{item.Problem.Id}");
            log.Check("oracle_text", !string.IsNullOrWhiteSpace(oracle), item.Problem.Id, () => "the oracle answer is blank");
            foreach (var (kind, answer) in AnswerControls.Right(oracle)) Expect(log, item, kind, answer, true);
            foreach (var answer in item.Controls.Right) Expect(log, item, "spelling", answer, true);
            foreach (var (kind, answer) in AnswerControls.AlwaysWrong(item, neighbour, random)) Expect(log, item, kind, answer, false);
            string[] wrong = [.. item.Controls.Wrong];
            foreach (var answer in wrong) Expect(log, item, "not_broken", answer, false);
            log.Check("controls", isUnique || wrong.Length > 0, item.Problem.Id, () => "a task with many right answers must say some that are wrong");
            if (isUnique)
            {
                foreach (var (kind, answer) in AnswerControls.WrongWhereUnique(item, random)) Expect(log, item, kind, answer, false);
            }

            if (neighbour == oracle) continue;
            neighbours++;
            if (item.Verifier.Verify(item.Problem, neighbour).IsCorrect) accepted++;
        }

        var share = items[0].Task.NeighbourShare;
        var allowed = share == 0 ? 0 : (share * neighbours) + (3 * Math.Sqrt(share * neighbours)) + 1;
        log.Check("not_neighbour", accepted <= allowed, "", () => string.Create(CultureInfo.InvariantCulture, $"{accepted} of {neighbours} answers to the next item are accepted, and {allowed:F1} may be"));
    }

    private static void Expect(AuditLog log, TaskItem item, string kind, string? answer, bool isRight)
    {
        var result = item.Verifier.Verify(item.Problem, answer);
        log.Check(kind, result.Reward == (isRight ? 1 : 0), item.Problem.Id, () =>
            $"the reward of '{(answer is { Length: > 200 } ? answer[..200] + "…" : answer)}' is {result.Reward?.ToString(CultureInfo.InvariantCulture) ?? "none"}{(result.Reason.Length > 0 ? $" ({result.Reason})" : "")}; the oracle answer is '{item.Problem.Answer}'");
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
        var shared = Enumerable.Range(0, items.Length).Count(index => contents.Contains(task.Create(otherSeed, index).Content));
        var expected = task.Info.Space is { } space ? (double)items.Length * items.Length / task.Info.MaxLevel / space : 0;
        var within = expected == 0 ? 0 : (expected / 2) + (4 * Math.Sqrt(expected / 2)) + 1;
        var between = expected == 0 ? 0 : expected + (4 * Math.Sqrt(expected)) + 1;
        log.Check("distinct", items.Length - contents.Count <= within, "", () => string.Create(CultureInfo.InvariantCulture, $"{items.Length - contents.Count} of {items.Length} items are duplicates, and {within:F1} may be"));
        log.Check("distinct_seeds", shared <= between, "", () => string.Create(CultureInfo.InvariantCulture, $"{shared} of {items.Length} items are also in the set of seed {otherSeed}, and {between:F1} may be"));
    }

    private static void CheckLevels(AuditLog log, ReasoningTask task, int count, long seed, CancellationToken cancellationToken)
    {
        log.Check("levels", task.Info.MaxLevel >= 3, "", () => $"there must be at least 3 levels, and there are {task.Info.MaxLevel}");
        var perLevel = Math.Max(8, count / (4 * task.Info.MaxLevel));
        List<(double Mean, double Error)> sizes = [];
        for (var level = 1; level <= task.Info.MaxLevel; level++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double[] drawn = [.. Enumerable.Range(0, perLevel).Select(index => (double)task.Create(seed, index, level).Size)];
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
