using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>The messages of one run, which only ever grow at their end.</summary>
internal sealed class Conversation
{
    private readonly ObservationPlacement _placement;
    private readonly ChatRole _role;
    private readonly List<ChatMessage> _messages;
    private readonly int _promptLength;
    private bool _isAssistantOpen;
    private (int Count, ChatMessage? Last, bool IsOpen) _before;

    public Conversation(IEnumerable<ChatMessage> prompt, ObservationPlacement placement, ChatRole role)
    {
        _messages = [.. prompt];
        _promptLength = _messages.Count;
        (_placement, _role) = (placement, role);
    }

    private Conversation(Conversation other)
    {
        _messages = [.. other._messages];
        (_promptLength, _placement, _role) = (other._promptLength, other._placement, other._role);
        (_isAssistantOpen, _before) = (other._isAssistantOpen, other._before);
    }

    /// <summary>Gets a copy that later turns do not change.</summary>
    public IReadOnlyList<ChatMessage> Messages => [.. _messages];

    public IReadOnlyList<ChatMessage> Prompt => _messages[.._promptLength];

    public Conversation Copy() => new(this);

    /// <summary>Adds what the model wrote.</summary>
    /// <param name="text">The text, exactly.</param>
    /// <param name="tokens">Its tokens, when known.</param>
    /// <param name="isEnded">Whether the model ended its message itself, so that only a new message can follow.</param>
    public void AddReply(string text, TokenSpanContent? tokens, bool isEnded)
    {
        List<AIContent> contents = [new TextContent(text)];
        if (tokens is not null)
        {
            contents.Add(tokens);
        }

        Extend(contents);
        _isAssistantOpen = !isEnded && _placement == ObservationPlacement.Inline;
    }

    /// <summary>Adds what the model reads about its code: in its own message where that is possible, else as a message.</summary>
    public Observation AddResult(ObservationKind kind, Func<bool, string> textFor)
    {
        Mark();
        if (!_isAssistantOpen)
        {
            return Add(kind, textFor(true), _role);
        }

        var text = textFor(_messages[^1].Text.EndsWith('\n'));
        Extend([new TextContent(text)]);
        return new Observation(kind, text, null);
    }

    /// <summary>Adds a message to the model, after which it starts a new message of its own.</summary>
    public Observation AddMessage(ObservationKind kind, string text, ChatRole role)
    {
        Mark();
        return Add(kind, text, role);
    }

    /// <summary>Takes back what was added last for the model to read.</summary>
    public void TakeBack()
    {
        _messages.RemoveRange(_before.Count, _messages.Count - _before.Count);
        _messages[^1] = _before.Last!;
        _isAssistantOpen = _before.IsOpen;
    }

    private void Mark() => _before = (_messages.Count, _messages[^1], _isAssistantOpen);

    private Observation Add(ObservationKind kind, string text, ChatRole role)
    {
        _messages.Add(new ChatMessage(role, text));
        _isAssistantOpen = false;
        return new Observation(kind, text, role);
    }

    // A new message object, so that nobody who keeps an earlier one sees it change.
    private void Extend(List<AIContent> contents)
    {
        if (_isAssistantOpen)
        {
            _messages[^1] = new ChatMessage(ChatRole.Assistant, [.. _messages[^1].Contents, .. contents]);
        }
        else
        {
            _messages.Add(new ChatMessage(ChatRole.Assistant, contents));
        }
    }
}
