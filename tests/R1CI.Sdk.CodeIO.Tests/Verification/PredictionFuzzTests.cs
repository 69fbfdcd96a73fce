using System.Globalization;
using System.Numerics;
using System.Text;
using R1CI.Sdk.CodeIO.Tests.Values;
using R1CI.Sdk.CodeIO.Values;
using R1CI.Sdk.CodeIO.Verification;

namespace R1CI.Sdk.CodeIO.Tests.Verification;

/// <summary>Seeded: what models write around, in and instead of the JSON that they were asked for.</summary>
public sealed class PredictionFuzzTests
{
    private static readonly string[] Around =
    [
        "", "So ", "```json\n", "\n```\n", "```\n", "{", "}", "{}", "{x}", "{\"a\": 1}", "{'output'}", "\"", "'", "it's ", "$", "\\boxed", "**", "[", "]", "(", "<answer>", "</answer>",
        "{\"output\": 41} ", "{'output': [1, 2]} ", "{\"output\": ", "{{", "\\", "\\{", "#", "\n\n", "The set {1, 2, 3}. ", "f(x) = {x: 1}", "é€\U0001f600", "\0", "{\"output\": \"",
    ];

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "(", ")", "\"", "'", ",", ":", "\\", "\\u", "\\u00e9", "\\ud83d", "\\x4", "\\U0010ffff", "\\Uffffffff", "output", "\"output\":", "'output': ", "{\"output\": ", "1", "-", "+", ".", "e",
        "1e999", "-0.0", "1.5", "00", "1_0", "0x1", "nan", "NaN", "-inf", "Infinity", "True", "None", "null", "set()", "\n", " ", "\t", "é", "\ud800", "\udc00", "\0", "```", "json", "\\boxed{", "\\{", "\\}", "\\_",
        "99999999999999999999", "9e-400", "=", "foo", "#",
    ];

    [Fact]
    public void Find_OfAnything_NeverThrowsAndGivesWhatCanBeWritten()
    {
        var random = new Random(3);
        var found = 0;
        for (var at = 0; at < 40_000; at++)
        {
            var text = new StringBuilder();
            for (var left = random.Next(1, 40); left > 0; left--) Add(text);
            if (random.Next(2) == 0)
            {
                text.Append("{\"output\": ");
                for (var left = random.Next(1, 4); left > 0; left--) Add(text);
                text.Append('}');
            }

            if (PredictionReading.Find(text.ToString(), "output") is not { } value) continue;
            found++;
            var json = DatumJson.Of(value);
            Assert.Equal(json, DatumJson.Of(DatumReader.ReadAll(json)!));
            Assert.NotEmpty(DatumPython.Of(value));
            Assert.True(Closeness.IsRight(DatumReader.ReadAll(json)!, DatumReader.ReadAll(json)!, 1e-3), json);
        }

        Assert.True(found > 500, $"{found}");

        void Add(StringBuilder text) => text.Append(random.Next(12) == 0 ? ((char)random.Next(0x20, 0x180)).ToString() : Pieces[random.Next(Pieces.Length)]);
    }

    [Fact]
    public void Find_OfAnAnswerThatWasCutOrChanged_NeverThrows()
    {
        var random = new Random(4);
        for (var at = 0; at < 10_000; at++)
        {
            var text = Written(RandomValues.Next(random, 0), random).ToCharArray();
            for (var times = random.Next(4); times > 0; times--) text[random.Next(text.Length)] = "{}[]()\"'\\,:0e-x\ud800"[random.Next(16)];
            var part = new string(text.AsSpan(0, random.Next(1, text.Length + 1)));
            if (PredictionReading.Find(part, "output") is { } value) Assert.NotEmpty(DatumJson.Of(value));
        }
    }

    [Fact]
    public void Find_OfAValueInAnySpellingAndSurroundings_GivesTheValue()
    {
        var random = new Random(5);
        for (var at = 0; at < 10_000; at++)
        {
            var value = RandomValues.Next(random, 0);
            var answer = Safe(random) + Written(value, random) + (random.Next(2) == 0 ? "" : Safe(random, isEnd: true));
            var found = PredictionReading.Find(answer, "output");
            Assert.True(found is not null && Closeness.IsRight(found, value, 0), $"{answer}\n{(found is null ? "nothing" : DatumJson.Of(found))}\n{DatumJson.Of(value)}");
        }
    }

    // What precedes may open what it does not close, for reading starts again at the next brace; but a text that it opens goes on to the next quote.
    private static string Safe(Random random, bool isEnd = false)
    {
        var text = new StringBuilder();
        for (var left = random.Next(4); left > 0; left--)
        {
            var piece = Around[random.Next(Around.Length)];
            if (piece.EndsWith('\\') || piece is "{\"output\": \"" || (isEnd && (piece.Contains("output", StringComparison.Ordinal) || piece.Contains('\\', StringComparison.Ordinal)))) continue;
            text.Append(piece is "{" or "{{" or "{\"output\": " ? piece + "}" : piece).Append(isEnd ? "" : "\n");
        }

        return text.ToString();
    }

    // As JSON, as Python, as both, with commas too many, in a box, in a fence.
    private static string Written(Datum value, Random random)
    {
        var spelled = random.Next(3) switch { 0 => DatumJson.Of(value), 1 => DatumPython.Of(value), _ => Mixed(value, random) };
        var name = random.Next(2) == 0 ? "\"output\"" : "'output'";
        var text = $"{{{name}:{(random.Next(2) == 0 ? " " : "")}{spelled}{(random.Next(4) == 0 ? "," : "")}}}";
        return random.Next(5) switch
        {
            0 => $"```json\n{text}\n```",
            1 => $"\\boxed{{{text}}}",
            2 => $"{{\"steps\": [1, 2]}}\n{text}",
            _ => text,
        };
    }

    private static string Mixed(Datum value, Random random) => value switch
    {
        Datum.Sequence { Items: var items } => random.Next(3) switch
        {
            0 => $"({string.Concat(items.Select(item => Mixed(item, random) + ", "))})",
            1 => $"[{string.Join(",\n  ", items.Select(item => Mixed(item, random)))}{(items.Count > 0 && random.Next(2) == 0 ? ",\n" : "")}]",
            _ => $"[ {string.Join(" , ", items.Select(item => Mixed(item, random)))} ]",
        },
        Datum.Mapping { Members: var members } => $"{{ {string.Join(", ", members.Select(member => $"{DatumPython.Of(new Datum.Text(member.Key))} : {Mixed(member.Value, random)}"))}{(members.Count > 0 && random.Next(2) == 0 ? "," : "")}}}",
        Datum.Whole { Value: var whole } when whole >= BigInteger.Zero && random.Next(4) == 0 => $"+{whole.ToString(CultureInfo.InvariantCulture)}",
        _ => random.Next(2) == 0 ? DatumJson.Of(value) : DatumPython.Of(value),
    };
}
