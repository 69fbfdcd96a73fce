using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Models.Tokens;

/// <summary>The chat template of a model: untrusted Jinja, bounded in size, input, output and time.</summary>
internal sealed partial class ChatTemplate
{
    public const int MaxChars = 1 << 16;

    private const int MaxMessages = 10_000;
    private const int MaxTextChars = 1 << 26;
    private const int MaxNesting = 100;

    private readonly Func<string, string> _render;
    private readonly TemplateThread _thread;
    private readonly string _option;
    private readonly bool _knowsTool;
    private readonly bool _knowsSystem;

    /// <param name="source">The template's text.</param>
    /// <param name="render">Renders messages given as JSON, the prompt for the assistant's reply added; called on the template thread.</param>
    /// <param name="thread">Where it renders; owned by the caller.</param>
    /// <param name="options">The name of the options that may bring another template, for messages.</param>
    /// <exception cref="ModelLoadException">The template breaks a limit, or does not render one user message.</exception>
    public ChatTemplate(string source, Func<string, string> render, TemplateThread thread, string options)
    {
        _option = $"{options}.ChatTemplate";
        Source = source;
        _render = render;
        _thread = thread;
        CheckSource(source);
        try
        {
            _ = RenderSplit([new("user", "")]);
        }
        catch (InvalidOperationException problem)
        {
            throw new ModelLoadException($"The chat template cannot show one user message: {problem.Message} Correct chat_template in " +
                $"tokenizer_config.json, or pass another one " +
                $"({_option}).", problem);
        }

        _knowsSystem = Shows(new("system", ""), new("user", ""));
        // A template that prints any role's name also "shows" tool messages, under a name its model never saw.
        _knowsTool = source.Contains("tool", StringComparison.Ordinal) && Shows(new("user", ""), new("assistant", ""), new("tool", ""));
    }

    public string Source { get; }

    /// <summary>
    /// Rewrites messages whose role the template does not know: a tool message becomes the user's, a system message opens the next message
    /// of the user. Assistant messages stay as they are, in number and order.
    /// </summary>
    public List<TemplateMessage> Adapt(IReadOnlyList<TemplateMessage> messages)
    {
        var adapted = new List<TemplateMessage>(messages.Count);
        var opening = "";
        foreach (var message in messages)
        {
            if (message.Role == "system" && !_knowsSystem)
            {
                opening += message.Text + "\n\n";
            }
            else if (message.Role == "user" || (message.Role == "tool" && !_knowsTool))
            {
                adapted.Add(message with { Role = "user", Text = opening + message.Text });
                opening = "";
            }
            else
            {
                adapted.Add(message);
            }
        }

        if (opening.Length > 0)
        {
            adapted.Add(new TemplateMessage("user", opening));
        }

        return adapted;
    }

    /// <summary>Renders the messages with their texts, and the beginning of the assistant's reply.</summary>
    public string Render(IReadOnlyList<TemplateMessage> messages)
    {
        if (messages.Count > MaxMessages || messages.Sum(message => (long)message.Text.Length) > MaxTextChars)
        {
            throw new InvalidOperationException($"A conversation of {messages.Count} messages is more than the chat template is given: at most " +
                $"{MaxMessages} messages " +
                $"and {MaxTextChars} characters. Shorten the conversation.");
        }

        try
        {
            var json = ToJson(messages);
            var rendered = _thread.Run(() => _render(json));
            return rendered.Length <= 4L * MaxTextChars ? rendered : throw new InvalidOperationException($"The chat template wrote " +
                $"{rendered.Length} characters.");
        }
        catch (TimeoutException problem)
        {
            throw new InvalidOperationException(problem.Message, problem);
        }
    }

    /// <summary>
    /// Renders with the texts left out, and returns what the template writes before, between and after them: one part more than messages.
    /// </summary>
    /// <exception cref="InvalidOperationException">The template fails, or shows a text not exactly once and in order.</exception>
    public string[] RenderSplit(IReadOnlyList<TemplateMessage> messages)
    {
        var marked = messages.Select((message, i) => message with { Text = Mark(i) }).ToList();
        var rendered = Render(marked);
        var parts = new string[messages.Count + 1];
        var start = 0;
        for (var i = 0; i < messages.Count; i++)
        {
            var at = rendered.IndexOf(Mark(i), start, StringComparison.Ordinal);
            if (at < 0 || rendered.IndexOf(Mark(i), at + 1, StringComparison.Ordinal) >= 0)
            {
                throw new InvalidOperationException($"The chat template does not show the text of message {i + 1} (role {messages[i].Role}) " +
                    $"exactly once and in order. " +
                    $"Use another template ({_option}).");
            }

            parts[i] = rendered[start..at];
            start = at + Mark(i).Length;
        }

        parts[^1] = rendered[start..];
        return parts;
    }

    private bool Shows(params TemplateMessage[] messages)
    {
        try
        {
            _ = RenderSplit(messages);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Private-use characters, which no template writes itself.
    private static string Mark(int index) => $"\uE0F7{index}\uE0F8";

    private static string ToJson(IReadOnlyList<TemplateMessage> messages)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            writer.WriteStartArray();
            foreach (var message in messages)
            {
                writer.WriteStartObject();
                writer.WriteString("role"u8, message.Role);
                writer.WriteString("content"u8, message.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void CheckSource(string source)
    {
        if (source.Length > MaxChars)
        {
            throw new ModelLoadException($"The chat template has {source.Length} characters; at most {MaxChars} are allowed. Use a shorter one " +
                $"({_option}).");
        }

        var (depth, deepest) = (0, 0);
        foreach (var c in source)
        {
            depth = c is '(' or '[' or '{' ? depth + 1 : c is ')' or ']' or '}' ? Math.Max(depth - 1, 0) : depth;
            deepest = Math.Max(deepest, depth);
        }

        var blocks = BlockStart().Count(source);
        if (deepest > MaxNesting || blocks > 1000)
        {
            throw new ModelLoadException($"The chat template nests {deepest} brackets deep and has {blocks} blocks; at most {MaxNesting} and " +
                $"1,000 are allowed, since its interpreter recurses. " +
                $"Use a simpler one ({_option}).");
        }
    }

    [GeneratedRegex(@"\{%-?\s*(if|for|macro|filter|call|set)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();
}
