using R1CI.Sdk.CodeIO.Values;
using R1CI.Sdk.CodeIO.Verification;

namespace R1CI.Sdk.CodeIO.Tests.Verification;

public sealed class PredictionReadingTests
{
    [Theory]
    [InlineData("{\"output\": 41} no, {\"output\": 42}", "42")]
    [InlineData("So:\n```json\n{\n  \"output\": [1, 2,]\n}\n```\nDone.", "[1, 2]")]
    [InlineData("{\"output\": \"a } b { c\"}", "\"a } b { c\"")]
    [InlineData("{'output': 'it\\'s'}", "\"it's\"")]
    [InlineData("{'output': True, 'why': None}", "true")]
    [InlineData("{\"output\": (1, 'x', (2,))}", "[1, \"x\", [2]]")]
    [InlineData("{\"output\": {3, 1}}", "[3, 1]")]
    [InlineData("{\"output\": {}}", "{}")]
    [InlineData("{\"output\": ()}", "[]")]
    [InlineData("{\"output\": (7)}", "7")]
    [InlineData("$\\boxed{\\{\"output\": 3.5\\}}$", "3.5")]
    [InlineData("\\boxed{{\"output\": -2}}", "-2")]
    [InlineData("\\boxed{\"output\": 5}", "5")]
    [InlineData("{{\"output\": 3}}", "3")]
    [InlineData("{\"output\": NaN}", "NaN")]
    [InlineData("{\"output\": -Infinity}", "-Infinity")]
    [InlineData("{\"output\": \"caf\\u00e9 \\ud83d\\ude00\"}", "\"café \U0001f600\"")]
    [InlineData("the set {a, b} and {\"output\": 1} and {x}", "1")]
    [InlineData("{\"output\": 1} {\"other\": 2}", "1")]
    [InlineData("{ unfinished {\"output\": 1}", "1")]
    [InlineData("{\"output\": \"line\nbreak\"}", "\"line\\nbreak\"")]
    [InlineData("{\"output\": {\"a\": {\"b\": [null, false]}}}", "{\"a\": {\"b\": [null, false]}}")]
    [InlineData("Output: {\"output\": 10000000000000000000000}", "10000000000000000000000")]
    public void Find_OfAnAnswer_GivesTheLastValueOfTheField(string answer, string expected) =>
        Assert.Equal(expected, DatumJson.Of(PredictionReading.Find(answer, "output")!));

    [Theory]
    [InlineData("")]
    [InlineData("The output is 3.")]
    [InlineData("{\"output\": ")]
    [InlineData("{\"output\": 3")]
    [InlineData("{\"Output\": 3}")]
    [InlineData("{\"output\": 3 + 4}")]
    [InlineData("{\"output\": foo}")]
    [InlineData("{\"output\": \"\\u12\"}")]
    [InlineData("[\"output\", 3]")]
    [InlineData("{{{{{{{{{{{{")]
    public void Find_WithoutAnObjectWithTheField_GivesNothing(string answer) => Assert.Null(PredictionReading.Find(answer, "output"));

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":[")]
    [InlineData("{\"")]
    [InlineData("{(1,")]
    public void Find_OfLongNonsense_Ends(string part) => Assert.Null(PredictionReading.Find(string.Concat(Enumerable.Repeat(part, 200_000)), "output"));
}
