using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using R1CI.Sdk.Server.Chat.Events;
using R1CI.Sdk.Server.Chat.Runs;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Conversations;

/// <summary>The files that scripts of a conversation can open: those of the host, and those its user added. A script sees what there is when it begins.</summary>
internal sealed class UploadedFiles : IReadOnlyDictionary<string, ReadOnlyMemory<byte>>
{
    private const int MaxNameChars = 100;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Lock _lock = new();
    private readonly R1ChatOptions _options;
    private readonly EventLog _log;
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _ofHost;
    private ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> _added = ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> _all;

    public UploadedFiles(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> ofHost, R1ChatOptions options, EventLog log)
    {
        (_ofHost, _options, _log) = (ofHost, options, log);
        _all = ofHost.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    public int Count => All.Count;

    public IEnumerable<string> Keys => All.Keys;

    public IEnumerable<ReadOnlyMemory<byte>> Values => All.Values;

    private ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> All => Volatile.Read(ref _all);

    public ReadOnlyMemory<byte> this[string key] => All[key];

    /// <summary>Checks a name before the content is read.</summary>
    /// <exception cref="ServerProblem">No file of this name is taken.</exception>
    public void CheckName(string name)
    {
        if (name.Length is 0 or > MaxNameChars || name.Any(static c => char.IsControl(c) || char.IsSurrogate(c) || c is '/' or '\\' or ':') || name is "." or "..")
        {
            throw new ServerProblem(422, "file_name", $"The file's name '{Shown.Short(name)}' is not 1 to {MaxNameChars} characters without '/', '\\', ':' and control characters. Rename it and add it again.");
        }

        if (!_options.UploadTypes.Any(type => name.EndsWith(type, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ServerProblem(415, "file_type", $"'{Shown.Short(name)}' is of a type that is not taken. Files may end in {string.Join(", ", _options.UploadTypes)}.");
        }

        if (_ofHost.ContainsKey(name)) throw new ServerProblem(409, "file_exists", $"The host has a file '{name}' of its own. Rename yours and add it again.");
    }

    /// <summary>Adds a file, in the place of one with the same name.</summary>
    /// <exception cref="ServerProblem">It is no text, or there are too many.</exception>
    public void Add(string name, byte[] content)
    {
        CheckName(name);
        if (content.AsSpan().Contains((byte)0) || !IsText(content))
        {
            throw new ServerProblem(415, "file_type", $"'{Shown.Short(name)}' is not UTF-8 text, whatever its name says. Save it as UTF-8 and add it again.");
        }

        lock (_lock)
        {
            if (!_added.ContainsKey(name) && _added.Count >= _options.MaxUploads)
            {
                throw new ServerProblem(409, "too_many_files", $"This conversation has {_added.Count} files, as many as one may (MaxUploads). Remove one first.");
            }

            Change(_added.SetItem(name, content));
        }
    }

    /// <exception cref="ServerProblem">The user added no such file.</exception>
    public void Remove(string name)
    {
        lock (_lock)
        {
            if (!_added.ContainsKey(name)) throw new ServerProblem(404, "unknown_file", $"There is no added file '{Shown.Short(name)}'. Reload the page to see which there are.");
            Change(_added.Remove(name));
        }
    }

    /// <summary>What the model reads after the question: nothing without files.</summary>
    public string Describe() => Volatile.Read(ref _added) is { IsEmpty: false } added ? $"\n\nFiles that open() reads: {string.Join(", ", added.Keys)}" : "";

    public bool ContainsKey(string key) => All.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ReadOnlyMemory<byte> value) => All.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>>> GetEnumerator() => All.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Change(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> added)
    {
        _added = added;
        Volatile.Write(ref _all, added.SetItems(_ofHost));
        _log.Add(ChatEvent.Files(added));
    }

    private static bool IsText(byte[] content)
    {
        try
        {
            _ = Strict.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
