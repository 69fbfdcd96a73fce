using System.Buffers;
using System.Text;

namespace R1CI.Sdk.Tasks.Generation;

/// <summary>A prompt with places such as <c>{grid}</c> in it; braces around anything but lower-case letters and underscores are text.</summary>
internal sealed class TaskWording
{
    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_");

    // Even parts are text, odd ones names of slots.
    private readonly string[] _parts;

    public TaskWording(string text)
    {
        List<string> parts = [];
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var length = text[at] == '{' ? NameLength(text.AsSpan(at + 1)) : 0;
            if (length == 0) continue;
            parts.Add(text[start..at]);
            parts.Add(text.Substring(at + 1, length));
            at += length + 1;
            start = at + 1;
        }

        parts.Add(text[start..]);
        _parts = [.. parts];
    }

    /// <summary>The names of the slots, each once.</summary>
    public IEnumerable<string> Names => _parts.Where((_, at) => at % 2 == 1).Distinct();

    /// <summary>What stands between the places.</summary>
    public IReadOnlyList<string> Texts => [.. _parts.Where((_, at) => at % 2 == 0)];

    public string Fill((string Name, string Text)[] slots)
    {
        var prompt = new StringBuilder();
        for (var at = 0; at < _parts.Length; at++)
        {
            prompt.Append(at % 2 == 0 ? _parts[at] : TextOf(_parts[at], slots));
        }

        return prompt.ToString();
    }

    private static string TextOf(string name, (string Name, string Text)[] slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Name == name) return slot.Text;
        }

        throw new InvalidOperationException($"A wording has the place '{{{name}}}', and the draft has {string.Join(", ", slots.Select(slot => slot.Name))}.");
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(NameLetters);
        return end > 0 && text[end] == '}' ? end : 0;
    }
}
