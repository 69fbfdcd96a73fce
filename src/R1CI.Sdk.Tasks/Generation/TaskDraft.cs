namespace R1CI.Sdk.Tasks.Generation;

/// <summary>Judges an answer: <see langword="null"/> when it is right, else what is wrong with it, in a few words.</summary>
/// <param name="answer">The answer, trimmed, not empty, at most <see cref="TaskItem.MaxAnswerChars"/> long; anything else a model may write.</param>
/// <remarks>Thread-safe, without side effects, in time linear in the answer's length or nearly so; the answer is data, never code.</remarks>
public delegate string? AnswerCheck(string answer);

/// <summary>What a generator makes: the content of one item, before it is worded.</summary>
/// <param name="Answer">The oracle answer, which <paramref name="Check"/> accepts; not blank.</param>
/// <param name="Check">Judges answers.</param>
/// <param name="Slots">What goes into the places of a wording, by name; together they determine the item.</param>
public sealed record TaskDraft(string Answer, AnswerCheck Check, params (string Name, string Text)[] Slots)
{
    /// <summary>Gets how much there is to do: steps, cells, candidates to search. On average it grows with the level.</summary>
    /// <value>The default is the length of the oracle answer.</value>
    public long Size { get; init; } = Answer.Length;

    /// <summary>Gets answers that look right and are certainly wrong, such as the oracle answer with one rule broken; for the audit.</summary>
    /// <value>Required of tasks with many right answers, where no change of the oracle answer is wrong by itself.</value>
    public Func<IEnumerable<string>> Wrong { get; init; } = static () => [];

    /// <summary>Gets other right answers, or other spellings of the oracle answer, that must be accepted; for the audit.</summary>
    public Func<IEnumerable<string>> Right { get; init; } = static () => [];
}
