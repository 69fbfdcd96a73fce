using System.Globalization;
using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>Makes files of what users attach to their messages: scripts can open them, and the model reads where they are.</summary>
internal sealed class AttachedFiles
{
    /// <summary>Where scripts find them, without the leading slash.</summary>
    public const string Folder = "data";

    private const int MaxNameChars = 100;
    private const string Heading = "Attached files (read-only):";

    private readonly R1AgentOptions _options;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files;
    private int _count;
    private long _bytes;

    private AttachedFiles(R1AgentOptions options, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? before)
    {
        _options = options;
        (_count, _bytes) = (before?.Count ?? 0, before?.Values.Sum(static data => (long)data.Length) ?? 0);
        _files = new Dictionary<string, ReadOnlyMemory<byte>>(options.Session.Files, StringComparer.Ordinal);
    }

    /// <summary>Takes the files out of the messages.</summary>
    /// <param name="messages">Not changed.</param>
    /// <param name="options">The options of the run; not changed.</param>
    /// <param name="before">Files that earlier messages attached, which are among those of the options' sessions already; they count too.</param>
    /// <returns>Messages that list the files instead, and options whose sessions have them; both as they were when nothing is attached.</returns>
    /// <exception cref="ArgumentException">There are more or larger ones than the options allow, or nothing here could open them.</exception>
    public static (IEnumerable<ChatMessage> Messages, R1AgentOptions Options) Take(
        IEnumerable<ChatMessage> messages, R1AgentOptions options, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? before = null)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<ChatMessage> all = [.. messages];
        if (!all.Exists(HasFile)) return (all, options);
        if (options.MaxCodeCalls == 0 || options.Executors.Count == 0)
        {
            throw new ArgumentException("A message has a file, and this agent runs no code that could open it. Put its text into the message, or allow code (R1AgentOptions.MaxCodeCalls, Executors).", nameof(messages));
        }

        var files = new AttachedFiles(options, before);
        var read = all.ConvertAll(message => HasFile(message) ? files.Read(message) : message);
        return (read, options with { Session = options.Session with { Files = files._files, AreFilesReadOnly = true } });
    }

    private static bool HasFile(ChatMessage message) => message?.Role == ChatRole.User && message.Contents.Any(static content => content is DataContent { Name.Length: > 0 });

    private ChatMessage Read(ChatMessage message)
    {
        List<AIContent> contents = [];
        var list = new StringBuilder(Heading);
        foreach (var content in message.Contents)
        {
            if (content is DataContent { Name.Length: > 0 } data)
            {
                list.Append(CultureInfo.InvariantCulture, $"\n- /{Add(data)} ({data.MediaType}, {data.Data.Length:N0} bytes)");
            }
            else
            {
                contents.Add(content);
            }
        }

        contents.Add(new TextContent((string.IsNullOrWhiteSpace(message.Text) ? "" : "\n\n") + list));
        var read = message.Clone();
        read.Contents = contents;
        return read;
    }

    private string Add(DataContent data)
    {
        var name = NameOf(data.Name!);
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var path = $"{Folder}/{name}";
        for (var number = 2; _files.TryGetValue(path, out var there); number++)
        {
            // The same file again, as when somebody attaches it to each question.
            if (there.Span.SequenceEqual(data.Data.Span)) return path;
            path = string.Create(CultureInfo.InvariantCulture, $"{Folder}/{stem}-{number}{ending}");
        }

        Count(data);
        _files.Add(path, data.Data);
        return path;
    }

    private void Count(DataContent data)
    {
        if (++_count > _options.MaxAttachedFiles)
        {
            throw new ArgumentException($"The conversation has more files than R1AgentOptions.MaxAttachedFiles allows, {_options.MaxAttachedFiles}; '{NameOf(data.Name!)}' is one too many. Attach fewer, or raise it.");
        }

        _bytes += data.Data.Length;
        if (_bytes > _options.MaxAttachedBytes)
        {
            throw new ArgumentException(
                $"The conversation's files have {_bytes:N0} bytes with '{NameOf(data.Name!)}' ({data.Data.Length:N0}), more than R1AgentOptions.MaxAttachedBytes allows, {_options.MaxAttachedBytes:N0}. Attach less, or raise it.");
        }
    }

    // The last part of what may be a path of some machine, in characters that a name may have anywhere and that say nothing to a model or a shell.
    private static string NameOf(string given)
    {
        var name = new StringBuilder();
        foreach (var rune in given[(given.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '-' or '_' or '(' or ')' or '+' or ',' or '=' or '@' or '#' or '%' or '&' or '!';
            name.Append(isPlain ? rune.ToString() : "_");
        }

        var whole = name.ToString().Trim(' ', '.');
        if (whole.Length == 0) return "file";
        if (whole.Length <= MaxNameChars) return whole;
        var ending = Path.GetExtension(whole) is { Length: <= 10 } shown ? shown : "";
        var head = whole[..(MaxNameChars - ending.Length)];
        return (char.IsHighSurrogate(head[^1]) ? head[..^1] : head) + ending;
    }
}
