using R1CI.Sdk.Python.Regex;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Regex;

/// <summary>Expected spans and messages are CPython 3.11's.</summary>
public sealed class RegexProgramTests
{
    [Theory]
    [InlineData("a+?b", "xaab", "1:4")]
    [InlineData("(a)|b", "b", "0:1,-1:-1")]
    [InlineData("(?:(a)|b)*", "ab", "0:2,0:1")]
    [InlineData("(a*)*", "aa", "0:2,2:2")]
    [InlineData("(?P<w>\\w+)\\s(?P=w)", "the the", "0:7,0:3")]
    [InlineData("(?<=ab)c", "abc", "2:3")]
    [InlineData("(?<!a)b", "ab b", "3:4")]
    [InlineData("(?>a+)ab", "aaab", null)]
    [InlineData("a++b", "aab", "0:3")]
    [InlineData("(a)?(?(1)b|c)", "c", "0:1,-1:-1")]
    [InlineData("(?i)stra\u00dfe", "STRA\u1e9eE", "0:6")]
    [InlineData("(?i:k)", "\u212a", "0:1")]
    [InlineData("(?x) a b # c", "ab", "0:2")]
    [InlineData("^b", "a\nb", null)]
    [InlineData("(?m)^b$", "a\nb\n", "2:3")]
    [InlineData("b$", "a\nb\n", "2:3")]
    [InlineData("\\bfoo\\B", "foob", "0:3")]
    [InlineData(".", "\U0001f600", "0:1")]
    [InlineData("[^\\d\\s]{2,3}", "1 ab-c", "2:5")]
    [InlineData("[]-]", "-", "0:1")]
    public void Run_Search_FindsWhatCPythonFinds(string pattern, string text, string? expected)
    {
        var program = RegexProgram.Compile(pattern, RegexFlags.None, isBytes: false);
        var subject = RegexSubject.Of(text);
        var match = program.Run(subject, 0, subject.Length, MatchMode.Search, mustAdvance: false, meter: null);
        Assert.Equal(expected, match is null ? null : string.Join(',', Enumerable.Range(0, program.GroupCount + 1)
            .Select(group => $"{match.Marks[2 * group]}:{match.Marks[2 * group + 1]}")));
    }

    [Theory]
    [InlineData("(", "missing ), unterminated subpattern at position 0")]
    [InlineData("a)", "unbalanced parenthesis at position 1")]
    [InlineData("*a", "nothing to repeat at position 0")]
    [InlineData("a**", "multiple repeat at position 2")]
    [InlineData("[a", "unterminated character set at position 0")]
    [InlineData("[b-a]", "bad character range b-a at position 1")]
    [InlineData("\\q", "bad escape \\q at position 0")]
    [InlineData("a\\", "bad escape (end of pattern) at position 1")]
    [InlineData("(?P<1>a)", "bad character in group name '1' at position 4")]
    [InlineData("(?P<n>a)(?P<n>b)", "redefinition of group name 'n' as group 2; was group 1 at position 12")]
    [InlineData("\\2(a)", "invalid group reference 2 at position 1")]
    [InlineData("(?P=x)", "unknown group name 'x' at position 4")]
    [InlineData("(?<=a*)", "look-behind requires fixed-width pattern")]
    [InlineData("a{3,1}", "min repeat greater than max repeat at position 2")]
    [InlineData("a(?i)b", "global flags not at the start of the expression at position 1")]
    [InlineData("a\n(", "missing ), unterminated subpattern at position 2 (line 2, column 1)")]
    [InlineData("(?z)", "unknown extension ?z at position 1")]
    public void Compile_OfABadPattern_SaysWhatCPythonSays(string pattern, string message) =>
        Assert.Equal(message, Assert.Throws<RegexError>(() => RegexProgram.Compile(pattern, RegexFlags.None, isBytes: false)).Message);

    [Fact]
    public void Run_FullMatch_BacktracksUntilTheEnd()
    {
        var program = RegexProgram.Compile("a|ab", RegexFlags.None, isBytes: false);
        Assert.Equal(2, program.Run(RegexSubject.Of("ab"), 0, 2, MatchMode.Full, mustAdvance: false, meter: null)?.End);
    }

    [Fact]
    public void Run_AfterAnEmptyMatch_TakesTheNonEmptyOneAtTheSamePlace()
    {
        var program = RegexProgram.Compile("|a", RegexFlags.None, isBytes: false);
        Assert.Equal(1, program.Run(RegexSubject.Of("a"), 0, 1, MatchMode.Search, mustAdvance: true, meter: null)?.End);
    }

    [Fact]
    public void Run_OfACatastrophicPattern_IsStoppedByTheMeter()
    {
        var program = RegexProgram.Compile("(a*)*b", RegexFlags.None, isBytes: false);
        var subject = RegexSubject.Of(new string('a', 40));
        Assert.Throws<OverflowException>(() => program.Run(subject, 0, 40, MatchMode.Search, mustAdvance: false, new Budget(1_000_000)));
    }

    [Fact]
    public void Run_OverALongText_NeedsNoHostStack()
    {
        var program = RegexProgram.Compile("(?:a|b)*c", RegexFlags.None, isBytes: false);
        var subject = RegexSubject.Of(new string('a', 200_000) + "c");
        Assert.Equal(200_001, program.Run(subject, 0, subject.Length, MatchMode.Prefix, mustAdvance: false, meter: null)?.End);
    }

    [Theory]
    [InlineData("[\\1]", "[b]")]
    [InlineData("\\g<n>\\g<0>\\n\\\\", "bab\n\\")]
    [InlineData("\\101", "A")]
    public void Template_Append_ReplacesGroups(string template, string expected)
    {
        var program = RegexProgram.Compile("a(?P<n>b)", RegexFlags.None, isBytes: false);
        var subject = RegexSubject.Of("ab");
        var result = new System.Text.StringBuilder();
        RegexTemplate.Parse(template, program, isBytes: false)
            .Append(result, subject, program.Run(subject, 0, 2, MatchMode.Prefix, mustAdvance: false, meter: null)!);
        Assert.Equal(expected, result.ToString());
    }

    private sealed class Budget(long steps) : IWorkMeter
    {
        private long _left = steps;

        public void Tick(long steps) => _left = _left > steps ? _left - steps : throw new OverflowException();

        public void Reserve(long bytes)
        {
        }
    }
}
