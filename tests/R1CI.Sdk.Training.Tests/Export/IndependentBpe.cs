using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Training.Tests.Export;

/// <summary>Byte-level BPE by the book, from <c>tokenizer.json</c> alone: split, spell bytes, join the pair of the best rank until none is left.</summary>
internal sealed class IndependentBpe
{
    private readonly Dictionary<string, int> _vocabulary;
    private readonly Dictionary<(string, string), int> _ranks = [];
    private readonly Dictionary<string, int> _control;
    private readonly Regex _split;
    private readonly char[] _letters = new char[256];

    public IndependentBpe(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var (root, model) = (document.RootElement, document.RootElement.GetProperty("model"));
        _vocabulary = model.GetProperty("vocab").EnumerateObject().ToDictionary(token => token.Name, token => token.Value.GetInt32(), StringComparer.Ordinal);
        foreach (var merge in model.GetProperty("merges").EnumerateArray())
        {
            string[] pair = merge.ValueKind == JsonValueKind.String ? merge.GetString()!.Split(' ') : [merge[0].GetString()!, merge[1].GetString()!];
            _ranks.Add((pair[0], pair[1]), _ranks.Count);
        }

        _control = root.GetProperty("added_tokens").EnumerateArray().ToDictionary(token => token.GetProperty("content").GetString()!, token => token.GetProperty("id").GetInt32(), StringComparer.Ordinal);
        var step = root.GetProperty("pre_tokenizer").GetProperty("pretokenizers").EnumerateArray().First(item => item.GetProperty("type").ValueEquals("Split"));
        _split = new Regex(step.GetProperty("pattern").GetProperty("Regex").GetString()!, RegexOptions.CultureInvariant);
        var next = 256;
        for (var value = 0; value < 256; value++) _letters[value] = value is (>= 33 and <= 126) or (>= 161 and <= 172) or >= 174 ? (char)value : (char)next++;
    }

    public int Control(string name) => _control[name];

    public int[] Encode(string text)
    {
        List<int> ids = [];
        var at = 0;
        foreach (Match piece in _split.Matches(text))
        {
            if (piece.Index > at) ids.AddRange(Joined(text[at..piece.Index]));
            ids.AddRange(Joined(piece.Value));
            at = piece.Index + piece.Length;
        }

        if (at < text.Length) ids.AddRange(Joined(text[at..]));
        return [.. ids];
    }

    private IEnumerable<int> Joined(string piece)
    {
        List<string> parts = [.. Encoding.UTF8.GetBytes(piece).Select(value => _letters[value].ToString())];
        while (true)
        {
            var best = Enumerable.Range(0, Math.Max(0, parts.Count - 1)).Where(at => _ranks.ContainsKey((parts[at], parts[at + 1]))).OrderBy(at => _ranks[(parts[at], parts[at + 1])]).Cast<int?>().FirstOrDefault();
            if (best is not { } at) return parts.Select(part => _vocabulary[part]);
            parts[at] += parts[at + 1];
            parts.RemoveAt(at + 1);
        }
    }
}
