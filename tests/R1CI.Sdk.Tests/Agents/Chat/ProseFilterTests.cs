using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Tests.Agents.Chat;

public sealed class ProseFilterTests
{
    [Theory]
    [InlineData("I add.\n```python\nprint(1)\n```", "I add.\n", "```python\nprint(1)\n```")]
    [InlineData("  ```python\nprint(1)", "", "  ```python\nprint(1)")]
    [InlineData("``` is a fence", "", "``` is a fence")]
    [InlineData("a `b` c", "a `b` c", "")]
    [InlineData("`b` c", "`b` c", "")]
    [InlineData("```json\n{}\n```\nso", "```json\n{}\n```\nso", "")]
    [InlineData("```python is said here\nx", "```python is said here\n", "x", false)]
    public void Read_OfAnySplit_ShowsAllButTheScript(string text, string shown, string held, bool isFence = true)
    {
        for (var size = 1; size <= text.Length; size++)
        {
            var filter = new ProseFilter(language => isFence && language == "python");
            var read = string.Concat(text.Chunk(size).Select(piece => filter.Read(new string(piece))));
            var rest = filter.EndTurn(wasCall: false);
            Assert.Equal(text, read + rest);
            if (isFence) Assert.Equal((shown, held), (read, rest));
        }
    }

    [Fact]
    public void EndTurn_OfACall_DropsTheScriptAndStartsAnew()
    {
        var filter = new ProseFilter(language => language == "python");
        Assert.Equal("a\n", filter.Read("a\n```python\nprint(1)\n```"));
        Assert.Equal("", filter.EndTurn(wasCall: true));
        Assert.Equal("b", filter.Read("b"));
    }
}
