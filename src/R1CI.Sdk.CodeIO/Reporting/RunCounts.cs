using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>What <c>manifest.json</c> says: how many of what went in and came out, and with which settings.</summary>
internal sealed class RunCounts
{
    private readonly Dictionary<string, Dictionary<string, long>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);

    /// <summary>Gets the settings as text, in their order.</summary>
    public List<KeyValuePair<string, string>> Settings { get; } = [];

    public long FunctionsIn => this["functions_in"];

    public long FunctionsKept => this["kept"];

    public long SourcesIn => this["sources.in"];

    public long SourcesKept => this["sources.kept"];

    public long Pairs => this["pairs"];

    /// <summary>Gets a number; 0 when the file has none of that name.</summary>
    public long this[string name] => _numbers.GetValueOrDefault(name);

    /// <summary>Gets the counts of a group, in the order of their names; none when the file has no such group.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Of(string group) =>
        _groups.TryGetValue(group, out var counts) ? [.. counts.OrderBy(static count => count.Key, StringComparer.Ordinal)] : [];

    /// <summary>Reads the file.</summary>
    /// <param name="folder">The folder of a run that has ended.</param>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="FormatException">It is something else.</exception>
    public static RunCounts Read(string folder)
    {
        var path = Path.Combine(folder, RunFiles.Manifest);
        if (!File.Exists(path)) throw new FileNotFoundException($"'{folder}' must be the folder of a run that has ended, and has no {RunFiles.Manifest}. Let the run end first (--resume goes on with it).", path);
        try
        {
            return Of(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"'{path}' must be one JSON object with counts: {problem.Message}", problem);
        }
    }

    /// <summary>Reads the bytes of one.</summary>
    public static RunCounts Of(byte[] manifest)
    {
        using var document = JsonDocument.Parse(manifest);
        var counts = new RunCounts();
        counts.Add("", document.RootElement);
        return counts;
    }

    private void Add(string prefix, JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = prefix + member.Name;
            if (name == "settings") AddSettings("", member.Value);
            else if (member.Value.ValueKind == JsonValueKind.Number) Add(prefix.TrimEnd('.'), member.Name, member.Value.GetInt64());
            else if (member.Value.ValueKind == JsonValueKind.Object) Add(name + ".", member.Value);
        }
    }

    private void AddSettings(string prefix, JsonElement settings)
    {
        foreach (var setting in settings.EnumerateObject())
        {
            if (setting.Value.ValueKind == JsonValueKind.Object) AddSettings($"{prefix}{setting.Name}.", setting.Value);
            else Settings.Add(KeyValuePair.Create(prefix + setting.Name, setting.Value.ToString()));
        }
    }

    private void Add(string group, string word, long count)
    {
        _numbers[group.Length == 0 ? word : $"{group}.{word}"] = count;
        if (!_groups.TryGetValue(group, out var counts)) _groups.Add(group, counts = new(StringComparer.Ordinal));
        counts[word] = count;
    }
}
