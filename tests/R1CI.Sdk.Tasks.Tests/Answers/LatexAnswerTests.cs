using R1CI.Sdk.Tasks.Answers;

namespace R1CI.Sdk.Tasks.Tests.Answers;

public sealed class LatexAnswerTests
{
    [Theory]
    [InlineData("12\\text{ square units}", "12", "12 square units", "12\\text{ units}^2", "12 cm^2", "$12$", "12.")]
    [InlineData("10\\frac{1}{12}", "121/12", "10 1/12", "\\frac{121}{12}", "10\\tfrac{1}{12}")]
    [InlineData("\\sqrt{12}", "2\\sqrt3", "√12", "sqrt(12)", "2*sqrt(3)", "2√3", "\\sqrt 3 \\cdot 2")]
    [InlineData("300^{\\circ}", "300", "300°", "300 degrees", "300^\\circ", "300\\text{ degrees}")]
    [InlineData("1,\\!296,\\!540", "1296540", "1,296,540", "1{,}296{,}540")]
    [InlineData("(-15, 0)", "(-15,0)", "\\left(-15, 0\\right)", "(-15.0, 0)", "( -30/2 , 0 )")]
    [InlineData("\\left[ \\frac{5}{2}, \\frac{7}{2} \\right)", "[2.5, 3.5)", "[5/2,7/2)")]
    [InlineData("[-1,0) \\cup (0,1]", "(0,1]\\cup[-1,0)", "[-1, 0)∪(0, 1]")]
    [InlineData("\\{4,5,7\\}", "\\{7, 5, 4\\}")]
    [InlineData("AB=9, CD=4", "CD = 4, AB = 9")]
    [InlineData("12,9", "9, 12")]
    [InlineData("10\\%", "10", "10%", "10\\%", "0.1")]
    [InlineData("0.25", "25%", "1/4", ".25", "25\\%")]
    [InlineData("0.56 = 56\\%", "0.56", "56\\%", "56%")]
    [InlineData("\\$3.60", "3.6", "$3.60", "\\$3.6", "3.60 dollars")]
    [InlineData("12-p", "-p+12", "12 - p")]
    [InlineData("\\frac{\\pi r}{h+r}", "\\pi r/(h+r)", "\\frac{r\\pi}{r+h}")]
    [InlineData("\\text{B}", "B", "(B)", "\\textbf{(B)}")]
    [InlineData("1:4", "1/4", "2:8")]
    [InlineData("k=3", "3", "k = 3")]
    [InlineData("-2^{49}", "-562949953421312", "-(2^49)")]
    [InlineData("\\binom{10}{3}", "120", "10!/(3!7!)")]
    public void IsEqualTo_OfOtherSpellings_IsTrue(string oracle, params string[] answers)
    {
        var right = new LatexAnswer(oracle);
        Assert.All(answers, answer => Assert.True(right.IsEqualTo(answer), answer));
    }

    [Theory]
    [InlineData("12\\text{ square units}", "12\\text{ or }13", "12 or 13", "12\\text{ units} and 13", "12 squared", "13\\text{ square units}", "12\\text{ square units", "12\\text{a}\n12\\text{a}")]
    [InlineData("2\\frac{1}{2}", "1", "2/2", "21/2", "2 + 1", "2, 1/2")]
    [InlineData("5.5", "11/2 or 6", "1 1/2")]
    [InlineData("10000000000", "10000000001", "9999999999", "1e10+1")]
    [InlineData("\\sqrt{12}", "\\sqrt12", "3.464", "√13", "12")]
    [InlineData("(1,2)", "(2,1)", "[1,2]", "(1,2]", "(1,2,3)", "1,2", "(1,2),(1,2)")]
    [InlineData("\\{4,5,7\\}", "\\{4,5\\}", "\\{4,5,7,7\\}", "(4,5,7)", "\\{4,5,5\\}")]
    [InlineData("\\text{CBAD}", "ABCD", "CBDA", "CBA")]
    [InlineData("y = -1", "x = -1", "1", "y = 1")]
    [InlineData("0.5", "0.5%", "5%", "500%")]
    [InlineData("50\\%", "5", "0.05", "51%")]
    [InlineData("12-p", "p-12", "12-q", "12")]
    [InlineData("\\frac{1}{3}", "0.333", "0.3333333", "3", "1 3", "\\frac{1}{0}", "")]
    [InlineData("\\pi", "3.14159", "22/7", "p", "")]
    public void IsEqualTo_OfOtherValues_IsFalse(string oracle, params string[] answers)
    {
        var right = new LatexAnswer(oracle);
        Assert.All(answers, answer => Assert.False(right.IsEqualTo(answer), answer));
    }

    [Theory]
    [InlineData("a \\boxed{5} b \\boxed{\\frac{1}{2}}.", "\\frac{1}{2}"), InlineData("\\fbox{3}", "3"), InlineData("\\boxed 5", "5"), InlineData("\\boxed{\\{1,2\\}}", "\\{1,2\\}"), InlineData("none", null), InlineData("\\boxed{5", null)]
    public void LastBox_OfASolution_IsWhatStandsInIt(string solution, string? answer) => Assert.Equal(answer, LatexAnswer.LastBox(solution));
}
