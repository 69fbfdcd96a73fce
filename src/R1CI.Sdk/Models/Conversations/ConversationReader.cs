using R1CI.Sdk.Models.Tokens;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Conversations;

/// <summary>The tokens of one call.</summary>
/// <param name="Stream">Everything the model is to have read before it generates.</param>
/// <param name="Context">
/// The part of it that no earlier span holds; it begins with <see cref="ContextKind.Prompt"/> when the history was rendered afresh.
/// </param>
/// <param name="Previous">The span the stream continues; <see langword="null"/> when rendered afresh.</param>
internal sealed record ConversationTokens(int[] Stream, IReadOnlyList<ContextSegment> Context, SpanMark? Previous);

/// <summary>Turns messages into tokens: recorded ids where the history still says what it said, encoded text for what is new.</summary>
/// <param name="codec">The encoder.</param>
/// <param name="template">The chat template; <see langword="null"/> when the model has none.</param>
/// <param name="eosIds">The model's end tokens.</param>
/// <param name="tokenizerId">Identifies tokenizer and template in hashes.</param>
/// <param name="options">The name of the options that may bring a template, for messages.</param>
internal sealed class ConversationReader(TokenCodec codec, ChatTemplate? template, IReadOnlyList<int> eosIds, string tokenizerId, string options)
{
    public string TokenizerId => tokenizerId;

    public ConversationTokens Read(Transcript transcript)
    {
        var chain = Chain(transcript);
        return chain.Count > 0 ? Continue(transcript, chain) : Afresh(transcript);
    }

    /// <summary>Encodes what a model is said to have written; no text of it becomes a control token.</summary>
    public int[] EncodeReply(string text) => codec.EncodePlain(text);

    /// <summary>Counts the ids that are not the same token at the same place when their text is encoded as a whole.</summary>
    public int CountDrift(IReadOnlyList<int> ids) => codec.CountDrift(ids);

    // The spans since the last fresh rendering, if the messages still say what they said then.
    private List<SpanMark> Chain(Transcript transcript)
    {
        var root = transcript.Spans.FindLastIndex(mark => mark.Span.Context is [{ Kind: ContextKind.Prompt }, ..]);
        if (root < 0)
        {
            return [];
        }

        var chain = transcript.Spans[root..];
        for (var i = 0; i < chain.Count; i++)
        {
            var (mark, previous) = (chain[i], i == 0 ? null : chain[i - 1]);
            var hash = HistoryHash.Of(tokenizerId, transcript.Messages, previous, (mark.Message, mark.Offset), "", mark.Span.Context, mark.Span.SampledIds);
            if (hash != mark.Span.HistoryHash)
            {
                return [];
            }
        }

        return chain;
    }

    private ConversationTokens Continue(Transcript transcript, List<SpanMark> chain)
    {
        var last = chain[^1];
        var inline = transcript.Messages[last.Message].Text[last.Offset..];
        var isLastMessage = last.Message == transcript.Messages.Count - 1;
        if (isLastMessage && inline.Length == 0 && last.Span.Stop == GenerationStop.EndOfText)
        {
            throw new ArgumentException("The last message is an assistant's that the model has finished, so there is nothing to reply to. Add a " +
                "message of the user.");
        }

        var context = new List<ContextSegment>();
        Add(context, ContextKind.Tool, codec.EncodePlain(inline));
        if (!isLastMessage)
        {
            AddNewMessages(context, transcript.Messages, last, isTurnOpen: inline.Length > 0);
        }

        var stream = new List<int>();
        foreach (var mark in chain)
        {
            AddTo(stream, mark.Span.Context);
            stream.AddRange(mark.Span.SampledIds);
        }

        AddTo(stream, context);
        return new ConversationTokens([.. stream], context, last);
    }

    // What the template writes after the last assistant turn, with the new texts between.
    private void AddNewMessages(List<ContextSegment> context, List<TemplateMessage> messages, SpanMark last, bool isTurnOpen)
    {
        var (shown, prefix) = SplitPrefix(messages);
        var turn = messages.Take(last.Message + 1).Count(message => message.Role == "assistant");
        var adapted = Template(messages).Adapt(shown);
        var parts = Template(messages).RenderSplit(adapted);
        var place = NthAssistant(adapted, turn);
        for (var i = place + 1; i < parts.Length; i++)
        {
            var glue = codec.Encode(parts[i]);
            var isRepeated = i == place + 1 && !isTurnOpen && glue.Length > 0 && last.Span.SampledIds is [.., var end] && end == glue[0] && eosIds.Contains(end);
            Add(context, ContextKind.Glue, isRepeated ? glue[1..] : glue);
            if (i < adapted.Count)
            {
                Add(context, adapted[i].Kind, codec.EncodePlain(adapted[i].Text));
            }
        }

        Add(context, ContextKind.Forced, codec.EncodePlain(prefix));
    }

    private ConversationTokens Afresh(Transcript transcript)
    {
        var (shown, prefix) = SplitPrefix(transcript.Messages);
        var prompt = template is null ? EncodeBare(shown) : EncodeRendered(template.Adapt(shown));
        var context = new List<ContextSegment> { new(ContextKind.Prompt, prompt) };
        Add(context, ContextKind.Forced, codec.EncodePlain(prefix));
        var stream = new List<int>();
        AddTo(stream, context);
        return stream.Count > 0
            ? new ConversationTokens([.. stream], context, null)
            : throw new ArgumentException("The messages are empty, and without a chat template the model then has nothing to continue. Write a " +
                "text.");
    }

    private int[] EncodeRendered(List<TemplateMessage> messages)
    {
        if (!messages.Exists(message => codec.NeedsCare(message.Text)))
        {
            return codec.Encode(template!.Render(messages));
        }

        // The template's own control tokens must count, the same strings inside the texts must not.
        var parts = template!.RenderSplit(messages);
        var ids = new List<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            ids.AddRange(codec.Encode(parts[i]));
            ids.AddRange(i < messages.Count ? codec.EncodePlain(messages[i].Text) : []);
        }

        return [.. ids];
    }

    // Without a template roles cannot be told apart: one text is continued, system text above it.
    private int[] EncodeBare(List<TemplateMessage> messages) => messages.Count(message => message.Role == "user") == 1 && messages[^1].Role == "user"
        ? codec.EncodePlain(string.Join("\n\n", messages.Select(message => message.Text)))
        : throw NoTemplate(messages);

    private ChatTemplate Template(List<TemplateMessage> messages) => template ?? throw NoTemplate(messages);

    private InvalidOperationException NoTemplate(List<TemplateMessage> messages) =>
        new($"The model has no chat template, so it can continue one user message (after system messages) but not show {messages.Count} messages " +
            $"with the roles " +
            $"{string.Join(", ", messages.Select(message => message.Role))}. Pass a template ({options}.ChatTemplate), or add " +
            $"chat_template to tokenizer_config.json.");

    // A last assistant message is the beginning of the reply: the template does not see it, for it would close the turn.
    private static (List<TemplateMessage> Shown, string Prefix) SplitPrefix(List<TemplateMessage> messages) =>
        messages[^1].Role == "assistant" ? (messages[..^1], messages[^1].Text) : (messages, "");

    private static int NthAssistant(List<TemplateMessage> messages, int count)
    {
        var place = -1;
        for (; count > 0; count--)
        {
            place = messages.FindIndex(place + 1, message => message.Role == "assistant");
        }

        return place;
    }

    private static void Add(List<ContextSegment> context, ContextKind kind, int[] ids)
    {
        if (ids.Length > 0)
        {
            context.Add(new ContextSegment(kind, ids));
        }
    }

    private static void AddTo(List<int> stream, IReadOnlyList<ContextSegment> context)
    {
        foreach (var segment in context)
        {
            stream.AddRange(segment.Ids);
        }
    }
}
