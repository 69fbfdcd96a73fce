using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Training.Tests.Viewing;

/// <summary>What a page of runs carries, unpacked as its script does it.</summary>
internal sealed partial class PageData(string path)
{
    private readonly Dictionary<string, JsonElement> _blocks = Blocks().Matches(File.ReadAllText(path)).ToDictionary(static block => block.Groups[1].Value, static block => Unpack(block.Groups[2].Value));

    public JsonElement Index => _blocks["index"];

    public IReadOnlyList<JsonElement> Runs => [.. _blocks.Where(static block => block.Key != "index").OrderBy(static block => int.Parse(block.Key.AsSpan(1), null)).SelectMany(static block => block.Value.EnumerateArray())];

    public string[] Words(string column) => [.. Index.GetProperty(column).GetProperty("at").EnumerateArray().Select(at => Index.GetProperty(column).GetProperty("words")[at.GetInt32()].GetString()!)];

    public double?[] Numbers(string column) => [.. Index.GetProperty(column).EnumerateArray().Select(static value => value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble())];

    private static JsonElement Unpack(string base64)
    {
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(base64)), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<JsonElement>(gzip);
    }

    [GeneratedRegex("<script type=\"application/gzip\" id=\"(\\w+)\">([^<]*)</script>")]
    private static partial Regex Blocks();
}
