using System.IO.Compression;
using System.Text;
using System.Text.Json;
using R1CI.Sdk.CodeIO.Leakage;

namespace R1CI.Sdk.CodeIO.Tests.Leakage;

public sealed class LeakageCheckTests : IDisposable
{
    private const string Question = "A farmer has 17 sheep, and all but 9 of them run away: how many of the sheep are still with the farmer now?";
    private const string Run = "a farmer has sheep and all but of them run away how many";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("He said: a FARMER has 3 sheep (and all but 2 of them) run-away; how many ... yes", false)] // run-away is one word
    [InlineData("He said: a FARMER has 3 sheep (and all but 2 of them) run away; how many ... yes", true)]
    [InlineData("a farmer has sheep and all but of them run away how", false)] // 12 words
    [InlineData("a farmer has sheep and all but of them run away how many", true)]
    [InlineData("afarmerhassheepandallbutofthemrunawayhowmany", false)]
    public void Run_OfAText_TagsItsItemByThirteenWordsInARow(string text, bool isTagged)
    {
        var report = Check([Json(new { prompt = text })], [Json(new { question = Question, answer = "9" })]);
        Assert.Equal(isTagged ? 1 : 0, report.Hits.Count);
        Assert.Equal(new LeakageSet(Test, 1, 0, report.Hits.Count), report.Sets.Single());
        Assert.Equal((1L, (long)report.Hits.Count), (report.Lines, report.SharingLines));
    }

    [Fact]
    public void Run_OfAHit_NamesBothPlacesAndTheWords()
    {
        var report = Check(
            [Json(new { id = "i-1", turn_1 = "nothing" }), Json(new { id = "i-2", messages = new[] { new { role = "user", content = $"See. {Question}" } } }), Json(new { id = "i-3", text = Question })],
            ["", Json(new { task_id = 5, question = "Something else." }), Json(new { task_id = 6, question = Question })]);

        Assert.Equal(new LeakageHit(Test, 3, "6", 2, "i-2", Run), report.Hits.Single());
        Assert.Equal((3L, 2L), (report.Lines, report.SharingLines));
        Assert.Equal(new LeakageSet(Test, 2, 1, 1), report.Sets.Single());
    }

    [Fact]
    public void Run_OfARunThatManyItemsHave_TagsThemAll()
    {
        var report = Check([Json(new { prompt = Question })], [.. Enumerable.Range(0, 50).Select(at => Json(new { id = $"t{at}", q = $"{at}) {Question} {at}" }))]);
        Assert.Equal(Enumerable.Range(0, 50).Select(at => $"t{at}"), report.Hits.Select(hit => hit.Id));
    }

    [Fact]
    public void Run_OfTestSetsLargerThanTheMemoryMadeForThem_SaysWhereTheyAreTooLarge()
    {
        string[] test = [Json(new { q = Question }), Json(new { q = Question })]; // ten runs each
        Assert.Single(Check([Json(new { prompt = Question })], test[..1], new LeakageOptions { MaxRuns = 10 }).Hits);
        var problem = Assert.Throws<InvalidDataException>(() => Check([Json(new { prompt = Question })], test, new LeakageOptions { MaxRuns = 10 }));
        Assert.Contains($"at most 10 runs of 13 words, which memory is made for (MaxRuns), and have more by line 2 of '{Test}'", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Check([], test, new LeakageOptions { MaxRuns = 0 }));
    }

    [Fact]
    public void Run_OverTexts_DoesNotJoinThem()
    {
        var words = Run.Split(' ');
        var report = Check([Json(new { a = string.Join(' ', words[..7]), b = string.Join(' ', words[7..]) })], [Json(new { q = Question })]);
        Assert.Empty(report.Hits);
    }

    [Fact]
    public void Run_WithFields_LooksAtThemOnly()
    {
        string[] test = [Json(new { question = "What is next?", context = Question })];
        Assert.Single(Check([Json(new { prompt = Question })], test).Hits);
        Assert.Empty(Check([Json(new { prompt = Question })], test, new LeakageOptions { Fields = ["question"] }).Hits);
    }

    [Fact]
    public void Run_OfAScriptWithoutSpaces_TakesEachIdeogramForAWord()
    {
        const string Text = "農夫有十七隻羊除了九隻以外都跑掉了";
        Assert.Equal(string.Join(' ', Text[..13].AsEnumerable()), Check([Json(new { prompt = $"問：{Text}。" })], [Json(new { q = Text })]).Hits.Single().Words);
    }

    [Fact]
    public void Run_AgainstASearchByHand_FindsTheSame()
    {
        var random = new Random(11);
        string Sentence() => string.Join(' ', Enumerable.Range(0, random.Next(5, 25)).Select(_ => "ab"[random.Next(2)].ToString() + (random.Next(4) == 0 ? " " + random.Next(9) + "," : "")));
        var (train, test) = (Enumerable.Range(0, 300).Select(_ => Sentence()).ToList(), Enumerable.Range(0, 300).Select(_ => Sentence()).ToList());
        var report = Check([.. train.Select(text => Json(new { text }))], [.. test.Select(text => Json(new { text }))]);

        string[] Runs(string text)
        {
            var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(char.IsLetter))).Where(word => word.Length > 0).ToList();
            return [.. Enumerable.Range(0, Math.Max(0, words.Count - 12)).Select(at => string.Join(' ', words.Skip(at).Take(13)))];
        }

        var known = train.SelectMany(Runs).ToHashSet();
        var expected = test.Index().Where(item => Runs(item.Item).Any(known.Contains)).Select(item => item.Index + 1L).ToList();
        Assert.InRange(expected.Count, 20, 280);
        Assert.Equal(expected, report.Hits.Select(hit => hit.Line));
        var asked = test.SelectMany(Runs).ToHashSet();
        Assert.Equal(train.Count(text => Runs(text).Any(asked.Contains)), report.SharingLines);
    }

    [Fact]
    public void Run_WithAFileForCleanLines_WritesThoseThatShareNothing()
    {
        var clean = Path.Combine(_folder.Root, "clean.jsonl");
        string[] train = [Json(new { prompt = "One." }), Json(new { prompt = Question }), Json(new { prompt = "Three." })];
        Check(train, [Json(new { q = Question })], new LeakageOptions { CleanPath = clean });
        Assert.Equal([train[0], train[2]], File.ReadAllLines(clean));
        Assert.Contains("is a file that is read", Assert.Throws<IOException>(() => Check(train, [Json(new { q = Question })], new LeakageOptions { CleanPath = Test })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OfCompressedFilesAndSeveralSets_ReadsThem()
    {
        var packed = Path.Combine(_folder.Root, "train.jsonl.gz");
        using (var file = new GZipStream(File.Create(packed), CompressionLevel.Fastest)) file.Write(Encoding.UTF8.GetBytes(Json(new { prompt = Question })));
        var (one, two) = (_folder.Write("one.jsonl", Json(new { q = "Nothing of it." }) + "\n"), _folder.Write("two.jsonl", "\uFEFF" + Json(new { q = Question }) + "\r\n"));
        var report = LeakageCheck.Run(packed, [one, two], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([0, 1], report.Sets.Select(set => set.Tagged));
        Assert.Equal(two, report.Hits.Single().Set);
    }

    [Theory]
    [InlineData("[1]", "{\"q\":\"a\"}", "train.jsonl', line 1: a line must be one JSON object, and is '[1]'.")]
    [InlineData("{\"a\":", "{\"q\":\"a\"}", "train.jsonl', line 1: a line must be one JSON object, and begins with '{\"a\":'")]
    [InlineData("", "{\"q\":\"a\"}", "The training data must have at least one line")]
    [InlineData("{\"a\":\"b\"}", "", "A test set must have at least one item")]
    [InlineData("{\"a\":\"b\"}", "{\"q\":\"\\ud800\"}", "test.jsonl', line 1: a text must be UTF-8")]
    [InlineData("{\"a\":\"b\"}", "{\"other\":1,\"more\":2}", "an item must have 'q', and has 'other', 'more'.")]
    public void Run_OfWhatCannotBeRead_SaysWhereAndWhy(string train, string test, string says)
    {
        var clean = Path.Combine(_folder.Root, "clean.jsonl");
        var problem = Assert.Throws<FormatException>(() => Check([train], [test], new LeakageOptions { Fields = ["q"], CleanPath = clean }));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Root, "clean*"));
    }

    private string Test => Path.Combine(_folder.Root, "test.jsonl");

    private LeakageReport Check(string[] train, string[] test, LeakageOptions? options = null)
    {
        _folder.Write("test.jsonl", string.Concat(test.Select(line => line + "\n")));
        return LeakageCheck.Run(_folder.Write("train.jsonl", string.Concat(train.Select(line => line + "\n"))), [Test], options, TestContext.Current.CancellationToken);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
