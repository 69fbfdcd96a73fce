using R1CI.Sdk.Tasks.Audit;
using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

/// <summary>The public files themselves are not in the repository: <c>R1CI_BBH</c> names the folder that has them.</summary>
public sealed class PublicFileTests
{
    private const string Options = "Which?\\nOptions:\\n(A) this\\n(B) that\\n(C) that";

    private static string? Folder => Environment.GetEnvironmentVariable("R1CI_BBH");

    [Fact]
    public void Read_OfAllPublicFiles_AcceptsEveryTargetButThreeThatAreMalformed()
    {
        Assert.SkipWhen(Folder is null, "R1CI_BBH does not name a folder with the 27 files of the public BIG-Bench Hard.");
        List<string> leftOut = [];
        var accepted = 0;
        foreach (var (name, form) in PublicForm.ByFile)
        {
            foreach (var draft in PublicFile.Read(Path.Combine(Folder!, $"{name}.json"), form, leftOut))
            {
                Assert.Null(draft.Check(draft.Answer));
                accepted++;
            }
        }

        Assert.Equal(6_511 - 3, accepted);
        Assert.Collection(leftOut,
            problem => Assert.Contains("movie_recommendation.json', examples[163]: the target must be the letter of one of its options, as (A), and is 'Monsters, Inc'", problem, StringComparison.Ordinal),
            problem => Assert.Contains("ruin_names.json', examples[99]: the target must be the letter of one of its options, as (A), and is 'dearth, wind, & fire'", problem, StringComparison.Ordinal),
            problem => Assert.Contains("ruin_names.json', examples[144]: the target must be the letter of one of its options, as (A), and is 'rita, sue and bob poo'", problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Audit_OfEveryStoredItem_FindsNoDefect()
    {
        Assert.SkipWhen(Folder is null, "R1CI_BBH does not name a folder with the 27 files of the public BIG-Bench Hard.");
        var tasks = BigBenchHardSuite.Tasks.OfType<StoredTask>().ToArray();
        Assert.Equal(7, tasks.Length);
        foreach (var task in tasks)
        {
            var loaded = task.Load(Folder!);
            var report = TaskAudit.Run(loaded, new TaskAuditOptions { Items = (int)loaded.Count!.Value }, TestContext.Current.CancellationToken);
            Assert.True(report.Defects == 0, $"{task.Info.Name}: {string.Join('\n', report.Findings)}");
        }
    }

    [Theory]
    [InlineData("(A)", "(A)", true)]
    [InlineData("(A)", "A", true)]
    [InlineData("(A)", "**(A) this.**", true)]
    [InlineData("(A)", "This", true)]
    [InlineData("(A)", "B", false)]
    [InlineData("(A)", "(A) that", false)]
    [InlineData("(B)", "(B)", true)]
    [InlineData("(B)", "that", false)]
    public void Verify_OfAnOption_TakesItsLetterOrItsTextWhereOneOptionHasIt(string target, string answer, bool isRight)
    {
        var draft = Assert.Single(Read($$"""{"examples": [{"input": "{{Options}}", "target": "{{target}}"}]}""", "snarks", out _));
        Assert.Equal(isRight, draft.Check(answer) is null);
    }

    [Theory]
    [InlineData("dyck_languages", "Complete: ( [ <", "> ] )", ">])", "> ] ) )")]
    [InlineData("word_sorting", "Sort: List: pear fig it&t", "fig it&t pear", "fig, it&t, pear", "fig pear it&t")]
    [InlineData("multistep_arithmetic_two", "-3 + 1 =", "-2", "-2.0", "2")]
    [InlineData("navigate", "Back? Options:\\n- Yes\\n- No", "Yes", "yes.", "No")]
    public void Verify_OfOtherForms_TakesOtherSpellingsOnly(string name, string input, string target, string right, string wrong)
    {
        var draft = Assert.Single(Read($$"""{"examples": [{"input": "{{input}}", "target": "{{target}}"}]}""", name, out _));
        Assert.Null(draft.Check(target));
        Assert.Null(draft.Check(right));
        Assert.NotNull(draft.Check(wrong));
    }

    [Theory]
    [InlineData("[]", "must be an object with an array 'examples'")]
    [InlineData("{\"examples\": {}}", "must be an object with an array 'examples'")]
    [InlineData("{\"examples\": [{\"input\": \"x\"}]}", "examples[0]: 'target' must be a text in UTF-8 that is not blank")]
    [InlineData("{\"examples\": [{\"input\": \" \", \"target\": \"(A)\"}]}", "examples[0]: 'input' must be a text in UTF-8 that is not blank")]
    [InlineData("{\"examples\": [{\"input\": \"\\ud800\", \"target\": \"(A)\"}]}", "examples[0]: 'input' must be a text in UTF-8 that is not blank")]
    [InlineData("{\"examples\": [7]}", "examples[0]: 'input' must be a text")]
    [InlineData("{\"examples\": [", "must be JSON, and is not")]
    [InlineData("", "must be JSON, and is not")]
    [InlineData("{\"examples\": [{\"input\": \"Which?\\n(A) this\", \"target\": \"(B)\"}]}", "has 1 bad targets in 1 examples, and at most 2 % may be bad. The first")]
    public void Read_OfAnotherShape_SaysWhatIsWrong(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => Read(text, "snarks", out _)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_OfAFewBadTargets_LeavesThemOutAndNamesThem()
    {
        var examples = Enumerable.Range(0, 60).Select(at => $$"""{"input": "{{Options}}", "target": "{{(at == 7 ? "this" : "(A)")}}"}""");
        Assert.Equal(59, Read($$"""{"examples": [{{string.Join(',', examples)}}]}""", "snarks", out var leftOut).Count);
        Assert.Contains("examples[7]: the target must be the letter of one of its options, as (A), and is 'this'", Assert.Single(leftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfAMissingFile_NamesItAndWhereToGetIt()
    {
        var problem = Assert.Throws<FileNotFoundException>(() => ((StoredTask)TaskLibrary.Get("snarks")).Load(Path.GetTempPath() + "no-such-folder"));
        Assert.Contains("snarks.json'. The folder of data must have the files of the public BIG-Bench Hard in it", problem.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<TaskDraft> Read(string text, string name, out List<string> leftOut)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return PublicFile.Read(path, PublicForm.ByFile[name], leftOut = []);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
