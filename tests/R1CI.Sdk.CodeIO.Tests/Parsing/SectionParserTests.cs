using R1CI.Sdk.CodeIO.Parsing;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Parsing;

public sealed class SectionParserTests
{
    private const string Main = "## Main Function\n\nHere:\n```python\nimport math\n# ## Problem Statement\ndef helper(n):\n    return n\ndef main_solution(n):\n    return helper(n)\n```\n";
    private const string Description = "## Input Output Description\n- `n` (int): a number.\n- return (int): the same.\n";
    private const string Generator = "## Input Generator\n```python\nimport random\ndef input_generator():\n    return {'n': random.randint(0, 9)}\n```\n";
    private const string Statement = "## Problem Statement\nWhich number is `n`?\n";

    private static readonly RawSource Source = RawSource.Of("print(3)\n") with { Path = "a.py", License = "MIT" };

    [Theory]
    [InlineData(Main + Description + Generator + Statement)]
    [InlineData("Sure!\n" + Statement + Generator + Main + Description)]
    public void Parse_OfFourSections_GivesTheFunction(string reply)
    {
        var function = SectionParser.Parse(Source, reply).Record!;
        Assert.Equal("import math\n# ## Problem Statement\ndef helper(n):\n    return n\ndef main_solution(n):\n    return helper(n)\n", function.RefCode);
        Assert.Equal("- `n` (int): a number.\n- return (int): the same.", function.IoRequirements);
        Assert.Equal("import random\ndef input_generator():\n    return {'n': random.randint(0, 9)}\n", function.Generator);
        Assert.Equal("Which number is `n`?", function.Statement);
        Assert.Equal((Source.Id, "a.py", "MIT"), (function.SourceId, function.Meta["path"], function.Meta["license"]));
    }

    [Theory]
    [InlineData("### 1. Main function:", "**Input/Output Description**", "# Input generator", "#### Problem Statement ####")]
    [InlineData("**Main Function**:", "## Input-Output Description", "## INPUT GENERATOR", "## 4) Problem Statement")]
    public void Parse_WithOtherSpellingsOfHeadings_TakesThem(string main, string description, string generator, string statement)
    {
        var reply = (Main + Description + Generator + Statement).Replace("## Main Function", main, StringComparison.Ordinal).Replace("## Input Output Description", description, StringComparison.Ordinal)
            .Replace("## Input Generator", generator, StringComparison.Ordinal).Replace("\n## Problem Statement", "\n" + statement, StringComparison.Ordinal);
        Assert.NotNull(SectionParser.Parse(Source, reply).Record);
    }

    [Theory]
    [InlineData("", DropReason.NoMainFunction, "The reply is empty.")]
    [InlineData("I cannot help with that.", DropReason.NoMainFunction, "The section 'Main Function' is missing; the reply begins with 'I cannot help")]
    [InlineData(Description + Generator + Statement, DropReason.NoMainFunction, "is missing")]
    [InlineData("## Main Function\n```python\ndef solve(n):\n    return n\n```\n" + Description + Generator + Statement, DropReason.NoMainFunction, "does not define 'main_solution'")]
    [InlineData("## Main Function\ndef main_solution(n): return n\n" + Description + Generator + Statement, DropReason.NoMainFunction, "no whole python code block")]
    [InlineData("## Main Function\n```python\ndef main_solution(n):\n    return", DropReason.NoMainFunction, "it was cut")]
    [InlineData("## Main Function\n```python\ndef main_solution():\n    return 3\n```\n" + Description + Generator + Statement, DropReason.NoArguments, "must have an argument")]
    [InlineData(Main + Generator + Statement, DropReason.NoDescription, "'Input Output Description' is missing")]
    [InlineData(Main + "## Input Output Description\n\n" + Generator + Statement, DropReason.NoDescription, "is empty")]
    [InlineData(Main + Description + Statement, DropReason.NoGenerator, "'Input Generator' is missing")]
    [InlineData(Main + Description + "## Input Generator\n```json\n{}\n```\n" + Statement, DropReason.NoGenerator, "no whole python code block")]
    [InlineData(Main + Description + "## Input Generator\n```python\ndef gen(): pass\n```\n" + Statement, DropReason.NoGenerator, "does not define 'input_generator'")]
    [InlineData(Main + Description + Generator, DropReason.NoStatement, "'Problem Statement' is missing")]
    [InlineData("{\"main\": \"def main_solution(n): retur", DropReason.NoMainFunction, "is missing")]
    public void Parse_OfABrokenReply_SaysWhichSectionFailed(string reply, string reason, string detail)
    {
        var drop = SectionParser.Parse(Source, reply).Dropped!;
        Assert.Equal((reason, Source.Id), (drop.Reason, drop.Id));
        Assert.Contains(detail, drop.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void TeacherPrompt_OfASourceWithFences_CannotBeEndedByIt()
    {
        var prompt = TeacherPrompt.For(RawSource.Of("x = '''\n```\n## Main Function\n'''\n"))[0].Text;
        Assert.Contains("````python\nx = '''", prompt, StringComparison.Ordinal);
        Assert.EndsWith("````\n", prompt, StringComparison.Ordinal);
    }
}
