using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Conversations;

/// <param name="Message">Index of the message the span stands in.</param>
/// <param name="Offset">How many characters of the message's text stand before it.</param>
/// <param name="Span">The tokens.</param>
internal sealed record SpanMark(int Message, int Offset, TokenSpanContent Span);

/// <summary>The messages of one call as roles and texts, with the place of every token span. Adjacent assistant messages are one turn.</summary>
internal sealed class Transcript
{
    private readonly List<string> _roles = [];
    private readonly List<StringBuilder> _texts = [];

    private Transcript()
    {
    }

    public List<TemplateMessage> Messages { get; private set; } = [];

    public List<SpanMark> Spans { get; } = [];

    /// <summary>Reads messages and <see cref="ChatOptions.Instructions"/>, which count as a first system message.</summary>
    /// <exception cref="NotSupportedException">A content is not text.</exception>
    /// <exception cref="ArgumentException">There is no message, or its role is unknown.</exception>
    public static Transcript Read(IEnumerable<ChatMessage> messages, string? instructions)
    {
        var transcript = new Transcript();
        if (!string.IsNullOrEmpty(instructions))
        {
            transcript.Open("system").Append(instructions);
        }

        foreach (var message in messages)
        {
            transcript.Add(message ?? throw new ArgumentException("The list of messages holds a null. Remove it.", nameof(messages)));
        }

        for (var i = 0; i < transcript._roles.Count; i++)
        {
            transcript.Messages.Add(new TemplateMessage(transcript._roles[i], WellFormed(transcript._texts[i].ToString())));
        }

        return transcript.Messages.Count > 0
            ? transcript
            : throw new ArgumentException("There is no message to reply to. Pass at least one message of the user.", nameof(messages));
    }

    private void Add(ChatMessage message)
    {
        var text = Open(RoleOf(message.Role));
        foreach (var content in message.Contents)
        {
            switch (content)
            {
                case TextContent part:
                    text.Append(part.Text);
                    break;
                case FunctionResultContent result:
                    text.Append(result.Result?.ToString());
                    break;
                case TokenSpanContent span:
                    Spans.Add(new SpanMark(_roles.Count - 1, text.Length, span));
                    break;
                // Not part of what the model reads: an interpreter's call and result stand in the text as well.
                case TextReasoningContent or UsageContent or CodeInterpreterToolCallContent or CodeInterpreterToolResultContent:
                    break;
                default:
                    throw new NotSupportedException($"A {message.Role} message holds {content?.GetType().Name ?? "null"}, and this model reads " +
                        $"text only. Remove the content, or give its text as TextContent.");
            }
        }
    }

    private StringBuilder Open(string role)
    {
        if (role != "assistant" || _roles.Count == 0 || _roles[^1] != role)
        {
            _roles.Add(role);
            _texts.Add(new StringBuilder());
        }

        return _texts[^1];
    }

    private static string RoleOf(ChatRole role) =>
        role == ChatRole.User ? "user"
        : role == ChatRole.Assistant ? "assistant"
        : role == ChatRole.System || role.Value == "developer" ? "system"
        : role == ChatRole.Tool ? "tool"
        : throw new ArgumentException($"A message has the role '{role.Value}'; system, user, assistant and tool are known. Change the role.");

    // A lone surrogate has no UTF-8; encoders on the way would replace it, or throw. One character for one, so offsets stay.
    private static string WellFormed(string text)
    {
        char[]? repaired = null;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                (repaired ??= text.ToCharArray())[i] = '\uFFFD';
            }
        }

        return repaired is null ? text : new string(repaired);
    }
}
