using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Baselines;

/// <summary>What each kind of baseline answers.</summary>
internal static class BaselineAnswers
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -+.,()[]";
    private const int MaxRandomChars = 20;

    /// <summary>Gets the answer to a problem.</summary>
    /// <param name="kind">The policy.</param>
    /// <param name="task">The problems of the task that are asked.</param>
    /// <param name="at">Which of them.</param>
    /// <exception cref="ArgumentException">The answer that is needed is not there.</exception>
    public static string Of(BaselineKind kind, IReadOnlyList<Problem> task, int at)
    {
        if (kind == BaselineKind.Random) return RandomText(task[at].Id);
        if (kind == BaselineKind.Other && task.Count == 1)
        {
            throw new ArgumentException($"'{task[at].Id}' is the only problem of its task, and the baseline 'other' answers with that of another one. Give at least two problems of each task.", nameof(task));
        }

        var source = task[kind == BaselineKind.Oracle ? at : (at + 1) % task.Count];
        return source.Answer ?? throw new ArgumentException($"'{source.Id}' has no oracle answer, which the baseline needs. Leave it out, or use the baseline 'random'.", nameof(task));
    }

    private static string RandomText(string key)
    {
        var random = new TaskRandom($"baseline\n{key}");
        var text = string.Concat(Enumerable.Range(0, random.Between(1, MaxRandomChars)).Select(_ => random.Letter(Letters))).Trim();
        return text.Length > 0 ? text : "-";
    }
}
