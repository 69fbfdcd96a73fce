using System.Globalization;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Generation;

/// <summary>One problem of a task with its verifier.</summary>
public sealed class TaskItem
{
    /// <summary>How long an answer may be, in characters without the blanks around it; a longer one is wrong unread.</summary>
    public const int MaxAnswerChars = 65_536;

    private readonly TaskDraft _draft;

    internal TaskItem(TaskInfo task, long seed, long index, int level, bool isHeldOut, string prompt, TaskDraft draft)
    {
        _draft = draft;
        (Task, Seed, Index, Level) = (task, seed, index, level);
        Problem = new Problem(string.Create(CultureInfo.InvariantCulture, $"{task.Name}-{seed}-{index}-L{level}{(isHeldOut ? "h" : "")}"), prompt)
        {
            Answer = draft.Answer,
            Metadata = new Dictionary<string, string>
            {
                ["task"] = task.Name,
                ["suite"] = task.Suite.ToJsonName(),
                ["seed"] = seed.ToString(CultureInfo.InvariantCulture),
                ["index"] = index.ToString(CultureInfo.InvariantCulture),
                ["level"] = level.ToString(CultureInfo.InvariantCulture),
            },
        };
        Verifier = new ItemVerifier($"{task.Name}@{task.Version}", Problem.Id, draft.Check);
    }

    /// <summary>Gets the task.</summary>
    public TaskInfo Task { get; }

    /// <summary>Gets the seed of the set the item belongs to.</summary>
    public long Seed { get; }

    /// <summary>Gets the item's place in the set.</summary>
    public long Index { get; }

    /// <summary>Gets the level of difficulty, from 1.</summary>
    public int Level { get; }

    /// <summary>Gets how much there is to do; comparable within a task only.</summary>
    public long Size => _draft.Size;

    /// <summary>Gets the problem; its answer is the oracle's.</summary>
    public Problem Problem { get; }

    /// <summary>Gets the verifier of this problem and no other; its score is 1 or 0.</summary>
    public IVerifier Verifier { get; }

    /// <summary>Gets what tells the item from others, without its wording.</summary>
    public string Content => string.Join('\u001f', _draft.Slots.Select(slot => slot.Text));

    /// <summary>Gets answers that the task knows to be right, and ones it knows to be wrong.</summary>
    internal (IEnumerable<string> Right, IEnumerable<string> Wrong) Controls => (_draft.Right(), _draft.Wrong());

    /// <summary>Gets the problem as rollouts take it.</summary>
    public RolloutProblem AsRolloutProblem() => new(Problem, Verifier) { Source = Verifier.Id, Seed = Seed };
}

/// <summary>Judges the answers to one problem.</summary>
internal sealed class ItemVerifier(string id, string problemId, AnswerCheck check) : IVerifier
{
    public string Id => id;

    public VerifierResult Verify(Problem problem, string? answer)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Id != problemId)
        {
            throw new ArgumentException($"This verifier judges answers to '{problemId}' only, and the problem is '{problem.Id}'. Take the verifier of its own item.", nameof(problem));
        }

        var text = answer.AsSpan().Trim();
        var wrong = answer is null ? "no answer"
            : text.IsEmpty ? "the answer is empty"
            : text.Length > TaskItem.MaxAnswerChars ? $"the answer has more than {TaskItem.MaxAnswerChars} characters"
            : !IsWellFormed(text) ? "the answer has half of a character in it"
            : check(text.ToString());
        return VerifierResult.Of(wrong is null, wrong ?? "");
    }

    // Half of a surrogate pair is no text: parsers of the class library throw at it.
    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\ud800', '\udfff'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }

        return true;
    }
}
