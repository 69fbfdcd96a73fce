using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.BigBenchHard;

/// <summary>A task of judgement, whose questions stand in a file of the public BIG-Bench Hard: no rule makes them.</summary>
/// <param name="name">The task's name, which is the file's.</param>
/// <param name="answerForm">What an answer looks like, in a few words.</param>
/// <param name="instruction">How the answer is to be written.</param>
/// <param name="otherInstruction">The same in the wording that is held out.</param>
internal sealed class JudgementTask(string name, string answerForm, string instruction, string otherInstruction)
    : StoredTask(new(name, TaskSuite.BigBenchHard, answerForm, VerifierKind.Choice) { HasFewAnswers = true, MaxLevel = 1, DataFile = $"{name}.json" })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        $$"""
        {input}

        {{instruction}}
        """,
        $$"""
        Answer the following question. {{instruction}}

        {input}
        """,
        $$"""
        Here is a question that calls for judgement:

        {input}

        {{otherInstruction}}
        """,
    ];

    public static JudgementTask WithOptions(string name) => new(name, "option letter", "Answer with the letter of one option, such as (A).", "Think it over, then name your choice as a letter in parentheses.");

    public static JudgementTask WithWords(string name, string one, string other) => new(name, $"{one} or {other}", $"Answer with one word, {one} or {other}.", $"Think it over. Is it {one}, or is it {other}?");

    protected override IReadOnlyList<TaskDraft> Read(string path, ICollection<string> leftOut) => PublicFile.Read(path, PublicForm.ByFile[Info.Name], leftOut);
}
