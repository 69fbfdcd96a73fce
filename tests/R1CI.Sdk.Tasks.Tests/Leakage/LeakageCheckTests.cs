using R1CI.Sdk.Tasks.Leakage;

namespace R1CI.Sdk.Tasks.Tests.Leakage;

public sealed class LeakageCheckTests
{
    private const string Long = "one two three four five six seven eight nine ten eleven twelve thirteen";

    [Fact]
    public void Compare_OfEqualAndOverlappingTexts_CountsBoth()
    {
        var report = Compare([Item("a", "One  two"), Item("a", $"before {Long}"), Item("a", "other")], [Item("b", "one two"), Item("b", $"{Long} after")]);
        Assert.Equal((1, 1, 0), (report.Equal, report.Sharing, report.WordingOnly));
        Assert.Equal([new LeakagePair("a", "b", 1, 1)], report.Pairs);
    }

    [Fact]
    public void Compare_OfTextsThatDifferInSigns_FindsThemDifferent() => Assert.Equal(0, Compare([Item("a", "( [ ]")], [Item("a", "[ ( )")]).Equal);

    [Fact]
    public void Compare_OfTextsThatShareTheirWording_CountsThatApart()
    {
        LeakageItem[] left = [.. Enumerable.Range(0, 40).Select(number => Item("task", $"{Long} {number}"))], right = [.. Enumerable.Range(0, 40).Select(number => Item("task", $"{Long} {number}x"))];
        var report = Compare(left, right);
        Assert.Equal((0, 0, 40), (report.Equal, report.Sharing, report.WordingOnly));
    }

    [Fact]
    public void Compare_OfMostOfAText_SaysSo()
    {
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(number => $"word{number}"));
        Assert.Equal((1, 1), Compare([Item("a", words)], [Item("b", $"so {words[..^10]} then")]) is var near ? (near.Sharing, near.Mostly) : default);
        Assert.Equal((1, 0), Compare([Item("a", words)], [Item("b", words[..120])]) is var far ? (far.Sharing, far.Mostly) : default);
    }

    [Fact]
    public void Compare_OfEqualContentInAnotherWording_FindsItEqualWithinATaskOnly()
    {
        Assert.Equal(1, Compare([new LeakageItem("a", "1", "Add 3 4", "3 4")], [new LeakageItem("a", "2", "Sum of 3 4?", "3 4")]).Equal);
        Assert.Equal(0, Compare([new LeakageItem("a", "1", "Add 3 4", "3 4")], [new LeakageItem("b", "2", "Multiply 3 4", "3 4")]).Equal);
    }

    [Fact]
    public void Of_AProblemOfAFileThatTheLibraryMade_KnowsItsContent()
    {
        var item = TaskLibrary.Get("game24").Create(42, 7, isHeldOut: true);
        Assert.Equal(LeakageItem.Of(item), LeakageItem.Of("file.jsonl", item.Problem.Id, $"Reason first. {item.Problem.Prompt}"));
        Assert.Equal(new LeakageItem("file.jsonl", item.Problem.Id, "Another prompt"), LeakageItem.Of("file.jsonl", item.Problem.Id, "Another prompt"));
    }

    [Fact]
    public void Compare_OfSeedsOfASmallTask_SaysHowManyChanceMakes()
    {
        LeakageItem[] Set(long seed) => [.. Enumerable.Range(0, 200).Select(index => LeakageItem.Of(TaskLibrary.Get("tower_of_hanoi").Create(seed, index)))];
        var report = Compare(Set(42), Set(43));
        Assert.InRange(report.ByChance, 0.1, 5);
        Assert.InRange(report.Equal, 1, 12);
    }

    private static LeakageItem Item(string group, string text) => new(group, text[..3], text);

    private static LeakageReport Compare(LeakageItem[] set, LeakageItem[] against) => LeakageCheck.Compare(set, against, TestContext.Current.CancellationToken);
}
