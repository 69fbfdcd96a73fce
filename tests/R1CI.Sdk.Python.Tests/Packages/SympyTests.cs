namespace R1CI.Sdk.Python.Tests.Packages;

public class SympyTests
{
    public static TheoryData<string> Names => [.. SympyPrograms.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Execute_OfASympyProgram_PrintsWhatCPythonPrints(string name)
    {
        var session = SympyPrograms.Fork();

        Assert.Equal(SympyPrograms.Expected(name), SympyPrograms.Run(session, name));
    }
}
