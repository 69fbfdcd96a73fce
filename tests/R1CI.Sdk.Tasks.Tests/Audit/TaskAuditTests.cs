using System.Globalization;
using R1CI.Sdk.Tasks.Audit;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests.Audit;

/// <summary>The audit finds each kind of defect that is planted in a sound task, and nothing else.</summary>
public sealed class TaskAuditTests
{
    // No digest is committed for a task that is not in the library.
    private const string Unlisted = "digest";

    [Fact]
    public void Run_OfASoundTask_FindsOnlyThatNoDigestIsCommitted()
    {
        var report = Audit(new PlantedTask());
        Assert.Equal([Unlisted], report.Failed.Keys);
        Assert.True(report.NegativeKinds >= 10, $"{report.NegativeKinds} kinds");
    }

    [Fact]
    public void Run_OfAVerifierThatAcceptsAnything_FindsEveryNegativeControl()
    {
        var report = Audit(new PlantedTask { Check = _ => _ => null });
        string[] missed = [.. report.Kinds.Keys.Where(kind => kind.StartsWith("not_", StringComparison.Ordinal)).Except(report.Failed.Keys)];
        // What is empty or too long is rejected before a task's own check is asked; 'endless' is a matter of time.
        Assert.Equal(["not_blank", "not_empty", "not_endless", "not_given", "not_half_character", "not_huge", "not_huge_digits", "not_huge_list", "not_long", "not_nested_huge"], missed);
    }

    [Fact]
    public void Run_OfAVerifierThatRejectsItsGold_FindsEveryLayout()
    {
        var report = Audit(new PlantedTask { Check = _ => _ => "no" });
        Assert.Equal(10, report.Failed.Keys.Count(kind => kind.StartsWith("layout_", StringComparison.Ordinal)));
    }

    [Fact]
    public void Run_OfAVerifierThatWantsBareText_FindsTheLayouts() => Finds("layout_bold", new PlantedTask { Check = oracle => answer => answer == oracle ? null : "no" });

    [Fact]
    public void Run_OfAVerifierThatTakesAnyNumber_FindsTheNeighboursAnswers() =>
        Finds("not_neighbour", new PlantedTask { Check = _ => answer => answer.All(char.IsAsciiDigit) ? null : "no" });

    [Fact]
    public void Run_OfAVerifierThatLooksForTheAnswerInTheText_FindsTwoAnswersAtOnce()
    {
        var report = Audit(new PlantedTask { Check = oracle => answer => answer.Contains(oracle, StringComparison.Ordinal) ? null : "no" });
        Assert.Superset(new HashSet<string> { "not_hedged", "not_both", "not_twice", "not_marker", "not_observation", "not_followed", "not_control" }, report.Failed.Keys.ToHashSet());
    }

    [Fact]
    public void Run_OfAVerifierThatParsesAsTheClassLibraryDoes_FindsTheTrailingNul() =>
        Finds("not_control", new PlantedTask { Check = oracle => answer => int.TryParse(answer, CultureInfo.InvariantCulture, out var number) && number == int.Parse(oracle, CultureInfo.InvariantCulture) ? null : "no" });

    [Fact]
    public void Run_OfAVerifierThatThrows_NamesTheItemAndGoesOn()
    {
        var report = Audit(new PlantedTask { Check = oracle => answer => PlantedTask.Strict(int.Parse(answer, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))(oracle) });
        var finding = report.Findings.First(finding => finding.Kind == "not_nan");
        Assert.Equal("planted-42-0-L", finding.Item[..^1]);
        Assert.StartsWith("the verifier of 'NaN' throws FormatException: ", finding.Problem, StringComparison.Ordinal);
        Assert.Contains("distinct", report.Kinds.Keys);
    }

    [Fact]
    public void Run_OfAVerifierThatIsSlow_SaysWhichAnswer()
    {
        var report = Audit(new PlantedTask { Check = oracle => answer => { if (answer.Length > 1_000) Thread.Sleep(5); return PlantedTask.Strict(oracle)(answer); } }, new TaskAuditOptions { Items = 1, SlowestAnswer = TimeSpan.FromMilliseconds(2) });
        Assert.Contains(report.Findings, finding => finding.Kind == "not_endless" && finding.Problem.Contains("ms to judge", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OfAVerifierThatNeverReturns_GivesUpAndSaysWhere()
    {
        using var never = new ManualResetEventSlim();
        var report = Audit(new PlantedTask { Check = oracle => answer => { if (answer == "NaN") never.Wait(TestContext.Current.CancellationToken); return PlantedTask.Strict(oracle)(answer); } }, new TaskAuditOptions { Items = 3, Patience = TimeSpan.FromMilliseconds(300) });
        never.Set();
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("endless", "planted-42-0-L"), (finding.Kind, finding.Item[..^1]));
        Assert.StartsWith("'not_nan' has not returned", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OfAGeneratorThatThrows_NamesTheItem()
    {
        var report = Audit(new PlantedTask { Numbers = (random, level) => level == 3 ? throw new InvalidOperationException("no third level") : [random.Between(1, 1_000_000), level] });
        Assert.Contains(report.Findings, finding => finding is { Kind: "create", Problem: "the generator throws InvalidOperationException: no third level" } && finding.Item.StartsWith("planted-42-", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_OfItemsThatRepeat_FindsDuplicatesWithinAndBetweenSeeds()
    {
        var report = Audit(new PlantedTask { Numbers = (random, level) => [random.Between(1, 5), level] });
        Assert.Superset(new HashSet<string> { "distinct", "distinct_seeds" }, report.Failed.Keys.ToHashSet());
    }

    [Fact]
    public void Run_OfASmallSpaceThatIsDeclared_AllowsForChance() =>
        Assert.DoesNotContain("distinct", Audit(new PlantedTask(PlantedTask.Sound with { Space = 5_000 }) { Numbers = (random, level) => [random.Between(1, 5_000), level] }).Failed.Keys);

    [Fact]
    public void Run_OfAConstantAnswer_FindsItsFrequency()
    {
        Finds("frequency", new PlantedTask { Oracle = _ => "12" });
        Assert.DoesNotContain("frequency", Audit(new PlantedTask(PlantedTask.Sound with { HasFewAnswers = true }) { Oracle = _ => "12" }).Failed.Keys);
    }

    [Fact]
    public void Run_OfLevelsThatDoNotRise_FindsThem() => Finds("levels", new PlantedTask { Size = level => -level });

    [Fact]
    public void Run_OfTooFewLevels_FindsThem() => Finds("levels", new PlantedTask(PlantedTask.Sound with { MaxLevel = 2 }));

    [Fact]
    public void Run_OfTooFewWordings_FindsThem() => Finds("wordings", new PlantedTask { Prompts = ["Add {numbers}.", "Sum: {numbers}"] });

    [Fact]
    public void Run_OfAWordingWithoutAPlace_FindsIt() => Finds("wordings", new PlantedTask { Prompts = ["Add {numbers}.", "Sum: {numbers}", "Add them."] });

    [Fact]
    public void Run_OfAHeldOutWordingThatRepeatsAnother_FindsIt() =>
        Finds("held_out", new PlantedTask { Prompts = ["Please add all of these: {numbers}.", "Sum: {numbers}", "Now please add all of these: {numbers}."] });

    [Fact]
    public void Run_OfABlankOracleAnswer_FindsIt() => Finds("oracle_text", new PlantedTask { Oracle = _ => " " });

    [Fact]
    public void Run_OfOtherItemsThanTheCommittedOnes_FindsTheDigest()
    {
        var task = TaskLibrary.Get("game24");
        Finds("digest", new PlantedTask(task.Info with { Verifier = VerifierKind.Exact }));
        Assert.DoesNotContain("digest", Audit(task).Failed.Keys);
    }

    [Fact]
    public void Run_OfASpellingThatIsRejected_FindsIt() => Finds("spelling", new PlantedTask { Right = oracle => [oracle + ".000"] });

    [Fact]
    public void Run_OfAWrongAnswerThatIsAccepted_FindsIt() => Finds("not_broken", new PlantedTask { Wrong = oracle => [oracle] });

    [Fact]
    public void Run_OfManyRightAnswersWithoutWrongOnes_WantsSome() => Finds("controls", new PlantedTask(PlantedTask.Sound with { Verifier = VerifierKind.Constraint }));

    [Fact]
    public void Run_WhenCancelled_EndsWithThat()
    {
        using var cancelled = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => TaskAudit.Run(new PlantedTask { Check = oracle => answer => { cancelled.Cancel(); return PlantedTask.Strict(oracle)(answer); } }, new TaskAuditOptions { Items = 100_000 }, cancelled.Token));
    }

    [Fact]
    public void Run_OfNoItems_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Audit(new PlantedTask(), new TaskAuditOptions { Items = 0 }));

    private static void Finds(string kind, ReasoningTask task)
    {
        var report = Audit(task);
        Assert.Contains(kind, report.Failed.Keys);
        Assert.Contains(report.Findings, finding => finding.Kind == kind);
    }

    private static TaskAuditReport Audit(ReasoningTask task, TaskAuditOptions? options = null) => TaskAudit.Run(task, options ?? new TaskAuditOptions { Items = 60 }, TestContext.Current.CancellationToken);
}
