using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Baselines;

/// <summary>What the baselines score on a task, and whether answers to other items are right more often than chance makes them.</summary>
/// <remarks>
/// Chance is defined without the verifier: how often two items have the same oracle answer, over all pairs of 1,000 items of a set with which the answers that
/// are tried have nothing in common (of the same items where their number is fixed); and, for a task that many answers solve, the share that it declares
/// besides (<see cref="TaskInfo.NeighbourShare"/>). For yes and no in equal parts that is 1/2, for four options 1/4, for a free answer next to nothing. A task
/// that accepts more than that accepts what is wrong, or has more right answers than it declares.
/// </remarks>
/// <param name="Task">The task's name.</param>
/// <param name="Items">How many items were tried.</param>
/// <param name="Oracle">How many accepted their own oracle answer.</param>
/// <param name="Random">How many accepted random text.</param>
/// <param name="Other">How many accepted the oracle answer of the next item.</param>
/// <param name="Same">How often that was the text of their own.</param>
/// <param name="Chance">The chance of being accepted without being for the item.</param>
public sealed record TaskChance(string Task, int Items, int Oracle, int Random, int Other, int Same, double Chance)
{
    /// <summary>How unlikely it must be that chance makes so many, for the task to be above it: one-sided 99.9 %.</summary>
    public const double Level = 0.001;

    // Any that is no seed people choose.
    private const long DrawnSeed = 7_920_617_143;

    /// <summary>Gets how likely chance makes as many accepted answers to other items as there are, or more.</summary>
    public double Probability => UpperTail(Items, Other, Chance);

    /// <summary>Gets whether more of them are accepted than chance explains.</summary>
    public bool IsAboveChance => Probability < Level;

    /// <summary>Tries the items of a task.</summary>
    /// <param name="task">The task; it has its data if it needs any.</param>
    /// <param name="items">How many, at least 2; all when the task has fewer.</param>
    /// <param name="seed">The seed of the set.</param>
    /// <param name="drawn">How many items chance is estimated from, at least 2.</param>
    /// <param name="cancellationToken">Ends it between two items.</param>
    public static TaskChance Of(ReasoningTask task, int items, long seed, int drawn = 1_000, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(drawn, 2);
        var set = Set(task, items, seed, cancellationToken);
        Problem[] problems = [.. set.Select(item => item.Problem)];
        int Accepted(BaselineKind kind) => Enumerable.Range(0, set.Length).Count(at => set[at].Verifier.Verify(problems[at], BaselineAnswers.Of(kind, problems, at)).IsCorrect);
        return new TaskChance(
            task.Info.Name,
            set.Length,
            Accepted(BaselineKind.Oracle),
            Accepted(BaselineKind.Random),
            Accepted(BaselineKind.Other),
            Enumerable.Range(0, set.Length).Count(at => problems[at].Answer == problems[(at + 1) % problems.Length].Answer),
            Math.Min(1, Collisions(Set(task, drawn, DrawnSeed, cancellationToken)) + task.Info.NeighbourShare));
    }

    private static TaskItem[] Set(ReasoningTask task, int items, long seed, CancellationToken cancellationToken) => [.. Enumerable.Range(0, (int)Math.Min(items, task.Count ?? int.MaxValue)).Select(index =>
    {
        cancellationToken.ThrowIfCancellationRequested();
        return task.Create(seed, index);
    })];

    // One pair more than were seen: no collision among 499,500 does not mean that there is none.
    private static double Collisions(TaskItem[] drawn)
    {
        var same = drawn.CountBy(item => item.Problem.Answer!, StringComparer.Ordinal).Sum(answer => answer.Value * (answer.Value - 1.0) / 2);
        return (same + 1) / ((drawn.Length * (drawn.Length - 1.0) / 2) + 1);
    }

    /// <summary>Gets how likely so many of so many are, or more, when each is as likely as given.</summary>
    internal static double UpperTail(int trials, int least, double chance)
    {
        if (least <= 0 || chance >= 1) return 1;
        // By logarithms, since the first power may be too small for a number; the following terms by their ratio.
        var first = (least * Math.Log(chance)) + ((trials - least) * Math.Log(1 - chance));
        for (var i = 1; i <= least; i++) first += Math.Log((trials - least + i) / (double)i);
        var (sum, term) = (0.0, 1.0);
        for (var hits = least; hits <= trials; hits++)
        {
            sum += term;
            term *= (trials - hits) / (hits + 1.0) * chance / (1 - chance);
        }

        return Math.Min(1, Math.Exp(first + Math.Log(sum)));
    }
}
