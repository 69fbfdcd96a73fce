using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Parsing;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Values;
using R1CI.Sdk.CodeIO.Verification;

namespace R1CI.Sdk.CodeIO.Tests.Parsing;

/// <summary>Replies as no model should write them: cut, mixed, and with what breaks readers of text put in.</summary>
public sealed class SectionParserFuzzTests
{
    private const string Whole =
        "## Main Function\n```python\nimport math\ndef main_solution(n):\n    '''Text with ``` in it.'''\n    return math.floor(n)\n```\n\n## Input Output Description\n**Input**\n- `n` (int): a number.\n- return (int): it.\n\n"
        + "## Input Generator\n```python\nimport random\ndef input_generator():\n    return {'n': random.randint(0, 9)}\n```\n\n## Problem Statement\nWhich number is `n`? {\"output\": [1, \"}\", true]}\n";

    private static readonly string[] Splinters =
    [
        "```", "````", "~~~", "```python", "```markdown\n", "\n## ", "# ", "**Main Function**", "## Problem Statement", "\r", "\r\n", "\0", "\ud83d", "\ude00", "\u2028", "\f", "\ufeff", "\t", "`", "{", "}", "\\", "\"",
        "def main_solution(", "def main_solution()", "def input_generator(", ":", "\n\n\n", "<html>", "é漢\U0001F600", "1e999", "NaN", "[[[[[[[[[[[[[[[[", "{\"output\":", "\\boxed{", "'''",
    ];

    private static readonly string[] Reasons = [DropReason.NoMainFunction, DropReason.NoArguments, DropReason.NoDescription, DropReason.NoGenerator, DropReason.NoStatement];

    [Fact]
    public void Parse_OfMutatedReplies_GivesAFunctionOrNamesASection()
    {
        var random = new Random(20_261_122);
        var source = RawSource.Of("x = 1\n");
        var (kept, dropped) = (0, new Dictionary<string, int>());
        for (var round = 0; round < 6_000; round++)
        {
            var result = SectionParser.Parse(source, Mutated(random));
            Assert.NotEqual(result.Record is null, result.Dropped is null);
            if (result.Record is { } function)
            {
                kept++;
                // What is kept can be written, read again, and is the same.
                var line = System.Text.Encoding.UTF8.GetString(RecordJson.Line(function));
                if (round % 20 == 0) Assert.Equal(function.Id, RecordReading.Function(line).Id);
                continue;
            }

            var drop = result.Dropped!;
            Assert.Contains(drop.Reason, Reasons);
            Assert.NotEmpty(drop.Detail);
            dropped[drop.Reason] = dropped.GetValueOrDefault(drop.Reason) + 1;
            Assert.DoesNotContain('\n', System.Text.Encoding.UTF8.GetString(RecordJson.Line(drop)).TrimEnd('\n'));
        }

        Assert.InRange(kept, 1_000, 5_000);
        Assert.All(Reasons.Where(reason => reason != DropReason.NoArguments), reason => Assert.InRange(dropped.GetValueOrDefault(reason), 1, 4_999));
    }

    [Fact]
    public void Find_OfMutatedAnswers_GivesAValueThatCanBeWrittenOrNone()
    {
        var random = new Random(7);
        var found = 0;
        for (var round = 0; round < 6_000; round++)
        {
            if (PredictionReading.Find(Mutated(random), "output") is not { } value) continue;
            found++;
            Assert.NotNull(DatumReader.ReadAll(DatumJson.Of(value)));
        }

        Assert.InRange(found, 1_000, 5_999);
    }

    [Fact]
    public void Read_OfMutatedVerdictsOfTheFilter_KeepsOrDrops()
    {
        var random = new Random(11);
        var source = RawSource.Of("x = 1\n");
        for (var round = 0; round < 5_000; round++)
        {
            var result = FilterPrompt.Read(source, Mutated(random, "It counts in steps.\n\nREASONING\n"));
            Assert.True(result.Record is not null || result.Dropped!.Reason is DropReason.FilterUnclear or DropReason.NotReasoning);
        }
    }

    private static string Mutated(Random random, string whole = Whole)
    {
        var text = whole;
        for (var times = random.Next(0, 5); times > 0; times--)
        {
            var (from, to) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
            (from, to) = (Math.Min(from, to), Math.Max(from, to));
            var piece = Splinters[random.Next(Splinters.Length)];
            text = random.Next(6) switch
            {
                0 => text[..from], // the body stops in the middle
                1 => text[..from] + text[Math.Min(text.Length, from + 1)..],
                2 => text[..from] + piece + text[from..],
                3 => text[..from] + text[to..],
                4 => text[..to] + text[from..to] + text[to..],
                _ => text[..from] + piece + text[Math.Min(text.Length, from + piece.Length)..],
            };
        }

        return text;
    }
}
