using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Rollouts.Frames;

/// <summary>A way to word prompts: SFT data collected in several of them teaches the task and not the wording.</summary>
/// <param name="Name">The format's name.</param>
/// <param name="SystemPrompt">The system message; <see langword="null"/> for none.</param>
/// <param name="Template">The user's message, with <c>{question}</c> where the question goes.</param>
public sealed record PromptFormat(string Name, string? SystemPrompt, string Template)
{
    private const string Place = "{question}";

    private const string Briefly =
        "You may run Python: write one self-contained script in a block that opens with ```python and closes with ```, stop there, and read what it " +
        "printed. The final answer goes between three angle brackets: <<<answer>>>";

    /// <summary>
    /// Gets the formats that differ in where the protocol stands and in what is to come first: free choice, text and then code, code and then text.
    /// </summary>
    public static IReadOnlyList<PromptFormat> Varied { get; } =
    [
        new("system", R1Prompt.System, Place),
        new("head", null, $"{R1Prompt.System}\n\nQuestion: {Place}"),
        new("tail", null, $"{Place}\n\n{Briefly}"),
        new("text_first", Briefly, $"{Place}\n\nBegin by reasoning in text alone. Only if that does not settle it, check or compute with code."),
        new("code_first", Briefly, $"{Place}\n\nBegin with a script that computes what you need. Then look at its output critically, and reason in text."),
    ];

    /// <summary>Words a question.</summary>
    /// <param name="question">The question.</param>
    public string Word(string question) => Template.Replace(Place, question, StringComparison.Ordinal);
}
