using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace TrainTinyModel.Teaching;

/// <summary>The program that plays the model while data is made: it knows the lesson of every question, and reads what its scripts printed. It speaks for the user as well,
/// who may ask something more once there is an answer.</summary>
internal sealed class ScriptedTeacher : IAgentGuide
{
    /// <summary>Raised whenever the same lesson would be written otherwise.</summary>
    public const string Name = "tiny-teacher@3";

    private const string OutputOpens = "```output\n";
    private readonly ConcurrentDictionary<string, Lesson> _lessons = [];

    public string Id => Name;

    /// <summary>Takes a lesson, unless there is one for the same question.</summary>
    public bool TryAdd(Lesson lesson) => _lessons.TryAdd(lesson.Prompt, lesson);

    /// <summary>Writes the next turn of a conversation.</summary>
    public string Reply(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var lesson = _lessons[messages.First(message => message.Role == ChatRole.User).Text];
        var turn = messages.Sum(message => message.Contents.Count(content => content is TokenSpanContent));
        return turn < lesson.Turns.Count ? lesson.Turns[turn](LastOutput(messages[^1].Text)) : "";
    }

    /// <inheritdoc/>
    public ValueTask<string?> AdviseAsync(GuideRound round, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(round.Answer is not null && _lessons[round.Question] is { FollowUp: { } followUp } lesson && round.Turns.Count == lesson.TurnsBeforeFollowUp ? followUp : null);

    // The last line of a traceback is what a person reads; the closing fence is the observation's own.
    private static string LastOutput(string text)
    {
        var start = text.LastIndexOf(OutputOpens, StringComparison.Ordinal);
        if (start < 0) return "";
        var output = text[(start + OutputOpens.Length)..];
        var end = output.LastIndexOf("\n```", StringComparison.Ordinal);
        return (end < 0 ? output : output[..end]).Trim();
    }
}
