using R1CI.Sdk.Tasks.Leakage;

namespace R1CI.Sdk.Tasks.Tests.Leakage;

public sealed class LeakageCheckTests
{
    private const string Long = "one two three four five six seven eight nine ten eleven twelve thirteen";

    [Fact]
    public void Compare_OfEqualAndOverlappingTexts_CountsBoth()
    {
        var report = LeakageCheck.Compare([("a", "One  two"), ("a", $"before {Long}"), ("a", "other")], [("b", "one two"), ("b", $"{Long} after")], TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (report.Equal, report.Sharing));
    }

    [Fact]
    public void Compare_OfTextsThatDifferInSigns_FindsThemDifferent() => Assert.Equal(0, LeakageCheck.Compare([("a", "( [ ]")], [("a", "[ ( )")], TestContext.Current.CancellationToken).Equal);

    [Fact]
    public void Compare_OfTextsThatShareTheirWording_CountsTheContentOnly()
    {
        var set = Enumerable.Range(0, 40).Select(number => ("task", $"{Long} {number}")).ToArray();
        var report = LeakageCheck.Compare(set, [.. set.Select(item => (item.Item1, item.Item2 + "x"))], TestContext.Current.CancellationToken);
        Assert.Equal(0, report.Sharing);
    }
}
