using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Tests.Agents;

public sealed class ReplyParserTests
{
    public static TheoryData<string, string> Replies => new()
    {
        { "I compute.\n```python\nprint(1)\n```", "open python|code python [print(1)]" },
        { "```python\nprint(1)\n```", "open python|code python [print(1)]" },
        { "a\n```python  \r\nx = 1\r\nprint(x)\r\n```\n", "open python|code python [x = 1\nprint(x)]" },
        { "```Python3\n1\n```", "open python|code python [1]" },
        { "```py\n1\n```", "open python|code python [1]" },
        { "``` python title=\"x\"\n1\n```", "open python|code python [1]" },
        { "```JS\n1\n```", "open javascript|code javascript [1]" },
        { "```c++\n1\n```", "open c++|code c++ [1]" },
        { "```python\n```", "open python|code python []" },
        { "```python\n\n```", "open python|code python []" },
        { "```python\nprint('```')\n```", "open python|code python [print('```')]" },
        { "```python\nx = '''\n     ```\n'''\n```", "open python|code python [x = '''\n     ```\n''']" },
        { "  ```python\n  if 1:\n    print(1)\n  ```", "open python|code python [if 1:\n  print(1)]" },
        { "````python\nprint('''\n```\n''')\n````", "open python|code python [print('''\n```\n''')]" },
        { "Use ```python to open.\n<<<1>>>", "answer [1]" },
        { "```x = 1``` is code.\n<<<1>>>", "answer [1]" },
        { "~~~python\nprint(1)\n~~~\n", "" },
        { "``\npython\n``\n", "" },
        { "```\nno language\n```\n<<<2>>>", "answer [2]" },
        { "```python\nprint('<<<7>>>')\n```", "open python|code python [print('<<<7>>>')]" },
        { "<<<42>>>", "answer [42]" },
        { "x <<< 42 >>> y", "answer [42]" },
        { "<<<a\nb>>>", "answer [a\nb]" },
        { "<<<1>>> no, <<<2>>>", "answer [1]|answer [2]" },
        { "<<<a <<<b>>> c>>>", "answer [b]" },
        { "<<<<5>>>>", "answer [5]" },
        { "<<<x > y >> z>>>", "answer [x > y >> z]" },
        { "<<<>>> <<<  >>>", "" },
        { "<< <1>>>", "" },
        { "1>>> <<<2", "" },
        { "<<<open\n```python\n>>>\n```", "open python|code python [>>>]" },
        { "```python\nprint(1)\n```python\nprint(2)\n```\n", "open python|code python [print(1)]" },
        { "```text\n<<<9>>>\n```\n<<<1>>>", "open text|code text [<<<9>>>]|answer [1]" },
        { "```.\n<<<3>>>\n```1\n", "answer [3]" },
        { "<<<\U0001F600>>>", "answer [\U0001F600]" },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public void Read_WholeText_FindsEvents(string reply, string events) => Assert.Equal(events, Events([reply]));

    [Theory]
    [MemberData(nameof(Replies))]
    public void Read_SplitAtEveryPoint_FindsTheSameEvents(string reply, string events)
    {
        for (var first = 0; first <= reply.Length; first++)
        {
            Assert.Equal(events, Events([reply[..first], reply[first..]]));
            for (var second = first; second <= reply.Length; second++)
            {
                Assert.Equal(events, Events([reply[..first], reply[first..second], reply[second..]]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void Read_CharacterByCharacter_FindsTheSameEvents(string reply, string events) =>
        Assert.Equal(events, Events([.. reply.Select(c => c.ToString())]));

    [Fact]
    public void Read_AtFenceEnd_LeavesTheRestOfThePieceUnread()
    {
        var parser = new ReplyParser();
        var position = 0;
        const string Piece = "```python\n1\n``` and <<<2>>>";

        Assert.Equal(ReplyEvent.FenceOpened, parser.Read(Piece, ref position));
        Assert.Equal(ReplyEvent.FenceClosed, parser.Read(Piece, ref position));
        Assert.Equal(" and <<<2>>>", Piece[position..]);
        Assert.Null(parser.Answer);
    }

    [Fact]
    public void Reset_WithOpenFence_ForgetsIt()
    {
        var parser = new ReplyParser();
        var position = 0;
        parser.Read("```python\nx", ref position);
        parser.Reset();
        position = 0;

        Assert.Equal(ReplyEvent.None, parser.Read("\n```\n", ref position));
        Assert.False(parser.IsInsideFence);
    }

    [Fact]
    public void Read_LongText_TakesConstantWorkPerCharacter()
    {
        var parser = new ReplyParser();
        var piece = "```python\n" + string.Concat(Enumerable.Repeat("x = '<<<' + 'a' * 3 # ` `` \n", 200_000)) + "```";
        var position = 0;

        Assert.Equal(ReplyEvent.FenceOpened, parser.Read(piece, ref position));
        Assert.Equal(ReplyEvent.FenceClosed, parser.Read(piece, ref position));
        Assert.Equal(piece.Length, position);
    }

    [Theory]
    [InlineData("I think <<<3>>>.", "3")]
    [InlineData("<<<1>>> or <<<2>>>", "2")]
    [InlineData("nothing", null)]
    public void FindAnswer_OfText_IsTheLastMarker(string text, string? answer) => Assert.Equal(answer, ReplyParser.FindAnswer(text));

    private static string Events(string[] pieces)
    {
        var parser = new ReplyParser();
        List<string> events = [];
        foreach (var piece in pieces)
        {
            var position = 0;
            while (position < piece.Length)
            {
                events.Add(parser.Read(piece, ref position) switch
                {
                    ReplyEvent.FenceOpened => $"open {parser.Language}",
                    ReplyEvent.FenceClosed => $"code {parser.Language} [{parser.Code}]",
                    ReplyEvent.Answer => $"answer [{parser.Answer}]",
                    _ => "",
                });
            }
        }

        return string.Join("|", events.Where(e => e.Length > 0));
    }
}
