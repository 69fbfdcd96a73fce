using System.Text;
using R1CI.Sdk.CodeIO.Running;

namespace R1CI.Sdk.CodeIO.Tests.Running;

public sealed class RunProgressTests
{
    [Fact]
    public void Read_OfALineAsWritten_GivesWhatItSays()
    {
        var part = new RunPart();
        part.Add("functions.jsonl", "{}\n"u8.ToArray());
        part.Tally.Add("functions.in", 2);
        part.Tally.Add("ünïcode", 1L << 40);
        var progress = RunProgress.Read(RunProgress.Line(7, "00ff", [new RunPart(), part]))!;
        Assert.Equal((7, "00ff", 2), (progress.Place, progress.Digest, progress.Parts.Count));
        Assert.Equal([KeyValuePair.Create("functions.jsonl", 3L)], progress.Parts[1].Bytes);
        Assert.Equal((2, 1L << 40, 0), (progress.Parts[1].Count("functions.in"), progress.Parts[1].Count("ünïcode"), progress.Parts[0].Count("functions.in")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"place\":1,\"input\":\"a\"}")]
    [InlineData("{\"place\":-1,\"input\":\"a\",\"parts\":[]}")]
    [InlineData("{\"place\":1.5,\"input\":\"a\",\"parts\":[]}")]
    [InlineData("{\"place\":1,\"input\":null,\"parts\":[]}")]
    [InlineData("{\"place\":1,\"input\":\"a\",\"parts\":[{\"bytes\":{}}]}")]
    [InlineData("{\"place\":1,\"input\":\"a\",\"parts\":[{\"bytes\":{},\"counts\":{\"n\":\"1\"}}]}")]
    [InlineData("{\"place\":1,\"input\":\"a\",\"parts\":[1]}")]
    [InlineData("{\"place\":1,\"input\":\"a\",\"parts\":[]")]
    [InlineData("{\"place\":1,\"input\":\"a\",\"parts\":[]} {}")]
    public void Read_OfAnotherLine_GivesNothing(string line) => Assert.Null(RunProgress.Read(Encoding.UTF8.GetBytes(line)));
}
