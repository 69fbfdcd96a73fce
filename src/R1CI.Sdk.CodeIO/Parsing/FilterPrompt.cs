using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Sources;

namespace R1CI.Sdk.CodeIO.Parsing;

/// <summary>Asks a model whether a source is worth a transform, and reads its answer: the optional filter after <see cref="ReasoningRules"/>.</summary>
/// <remarks>The paper sorts its largest source so, and leaves algorithms and all that takes no reasoning out (arXiv:2502.07316 §2.1).</remarks>
public static class FilterPrompt
{
    /// <summary>The filter's name in settings; another wording has another.</summary>
    public const string Name = "filter@1";

    private const int MaxShownChars = 120;

    private const string Task = """
        Below is a file of Python code. Exercises are to be made of it: somebody reads what a function is for, gets an input, and finds the output by thinking, without a computer. Sort the file into one of three groups:

        REASONING - some part of it computes a result from plain values in a way that takes several steps of thought: rules of a game, a simulation, a calculation of some field, a transformation or check of data, a puzzle, a decision by conditions.
        ALGORITHM - its point is an algorithm or data structure out of textbooks, or a programming contest's solution.
        NEITHER - it moves data between files, servers, databases or screens, configures, tests or wraps other software, trains models, or has nothing to think about.

        Write one sentence that says why. Then write the group's name alone on the last line.

        The file:

        """;

    /// <summary>Gets the conversation that asks.</summary>
    /// <param name="source">The source.</param>
    public static IReadOnlyList<ChatMessage> For(RawSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return [new ChatMessage(ChatRole.User, Task + CodeFence.Of(source.Content))];
    }

    /// <summary>Gets the source when the model wants it, or why it is dropped.</summary>
    /// <param name="source">The source.</param>
    /// <param name="reply">The whole reply; the last word of its last line counts.</param>
    public static StageResult<RawSource> Read(RawSource source, string reply)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reply);
        var line = reply.Trim().Split('\n')[^1];
        var word = string.Concat(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("").Where(char.IsAsciiLetter)).ToUpperInvariant();
        return word switch
        {
            "REASONING" => source,
            "ALGORITHM" or "NEITHER" => new Drop(TeacherPrompt.Stage, source.Id, DropReason.NotReasoning, $"The model calls it {word}."),
            _ => new Drop(TeacherPrompt.Stage, source.Id, DropReason.FilterUnclear, $"The last line must end in REASONING, ALGORITHM or NEITHER, and is '{ReplyStart.Of(line, MaxShownChars)}'."),
        };
    }
}
