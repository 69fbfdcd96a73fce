using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Tests.Answers;

public sealed class AcceptTests
{
    [Theory]
    [InlineData("1234"), InlineData("1,234"), InlineData("1234.0"), InlineData("+1234"), InlineData("**1234**"), InlineData("The answer is 1234."), InlineData("$1234$"), InlineData("\\boxed{1234}"), InlineData("2468/2")]
    [InlineData("1234 points"), InlineData("Final answer: `1234`"), InlineData("1.234e3")]
    [InlineData("**Answer:** 1234"), InlineData("**Final answer**: 1,234."), InlineData("So, the answer is **1234**."), InlineData("Therefore the final answer is: 1234"), InlineData("The answer: 1234"), InlineData("**The answer is** 1234")]
    [InlineData("n = 1234"), InlineData("= 1234"), InlineData("(1234)"), InlineData("[1234]"), InlineData("\\textbf{1234}"), InlineData("\\frac{2468}{2}"), InlineData("$\\dfrac{2,468}{2}$"), InlineData("1{,}234"), InlineData("‘1234’")]
    public void Integer_InAnotherSpelling_IsAccepted(string answer) => Assert.Null(Accept.Integer(1234, "points")(answer));

    [Theory]
    [InlineData("12,34"), InlineData("1 234"), InlineData("1234 apples"), InlineData("١٢٣٤"), InlineData("1234\u0000"), InlineData("1234, 1235"), InlineData("1234.0000001"), InlineData("x1234"), InlineData("0x4D2"), InlineData("<<<1234>>>"), InlineData("NaN"), InlineData("1e999")]
    [InlineData("The answer is not 1234"), InlineData("**Answer: 1235** 1234"), InlineData("n = 1235 = 1234"), InlineData("(1234"), InlineData("\\frac{1234}{0}"), InlineData("\\frac{1}{1234}"), InlineData("ab = 1234"), InlineData("Answer:"), InlineData("So 1234 or 1235")]
    public void Integer_OfAnythingElse_IsRejected(string answer) => Assert.NotNull(Accept.Integer(1234, "points")(answer));

    [Theory]
    [InlineData("B", true), InlineData("(B)", true), InlineData("b.", true), InlineData("B) two cats", true), InlineData("two cats", true), InlineData("**(B)**", true), InlineData("(B) two cats", true)]
    [InlineData("(B", false), InlineData("A", false), InlineData("AB", false), InlineData("B one cat", false), InlineData("Bird", false), InlineData("B or A", false)]
    [InlineData("Option B", true), InlineData("option (B)", true), InlineData("Option B: two cats", true), InlineData("[B]", true), InlineData("(B) - two cats", true), InlineData("(B): two cats.", true), InlineData("B - two cats", true)]
    [InlineData("Option A", false), InlineData("(B]", false), InlineData("option", false), InlineData("B - one cat", false), InlineData("(B) (A)", false), InlineData("(B)B", false), InlineData("B-", false)]
    public void Option_ByLetterOrText_IsAcceptedAndNothingElse(string answer, bool isRight) => Assert.Equal(isRight, Accept.Option(1, ["one cat", "two cats"])(answer) is null);

    [Theory]
    [InlineData("[[0, 1], [1, 1]]", true), InlineData("01\n11", true), InlineData("0 1 1 1", true), InlineData("0111", true), InlineData("```\n0,1\n1,1\n```", true)]
    [InlineData("011", false), InlineData("0 1 1 0", false), InlineData("0111 1", false)]
    public void Cells_InAnyLayout_AreAcceptedInTheirOrder(string answer, bool isRight) => Assert.Equal(isRight, Accept.Cells(["0", "1", "1", "1"])(answer) is null);

    [Theory]
    [InlineData("1 2 3\n4 5 6", true), InlineData("[[1, 2, 3], [4, 5, 6]]", true), InlineData("1 2 3; 4 5 6", true), InlineData("1 2 3, 4 5 6", true), InlineData("123\n456", true), InlineData("[\"123\", \"456\"]", true)]
    [InlineData("The answer is 123\n456.", true), InlineData("\\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix}", true), InlineData("| 1 | 2 | 3 |\n| 4 | 5 | 6 |", true)]
    [InlineData("1 2 3 4 5 6", false), InlineData("1 2\n3 4\n5 6", false), InlineData("1 2\n3 4 5 6", false), InlineData("[[1, 2], [3, 4], [5, 6]]", false), InlineData("1 2 3\n4 5 6\n4 5 6", false), InlineData("1 2 3\n4 5", false)]
    public void Grid_InAnyLayoutThatShowsItsRows_IsAcceptedAndNothingElse(string answer, bool isRight) =>
        Assert.Equal(isRight, Accept.Grid([["1", "2", "3"], ["4", "5", "6"]])(answer) is null);

    [Theory]
    [InlineData(".#\n#.", true), InlineData(".#\n#..", false), InlineData(".#\n#", false), InlineData(".##.", false)]
    public void Grid_WhosePointsAreCells_TakesNoneForAFullStop(string answer, bool isRight) => Assert.Equal(isRight, Accept.Grid([[".", "#"], ["#", "."]])(answer) is null);

    [Theory]
    [InlineData("The answer is 1, 2, 3."), InlineData("**1, 2, 3.**"), InlineData("**1, 2, 3**.")]
    public void Lists_AtTheEndOfASentence_AreAccepted(string answer)
    {
        Assert.Null(Accept.Cells(["1", "2", "3"])(answer));
        Assert.Null(Accept.Integers(1, 2, 3)(answer));
        Assert.Null(Accept.Items(["1", "2", "3"])(answer));
        Assert.Null(Accept.Multiset(["3", "2", "1"])(answer));
        Assert.Null(Accept.When(text => text == "1, 2, 3" ? null : "wrong")(answer));
    }

    [Theory]
    [InlineData("1.5 \\times 10^{3}"), InlineData("1.5 × 10^3"), InlineData("15*10^2"), InlineData("\\frac{3000}{2}"), InlineData("$\\dfrac{3000}{2}$"), InlineData("1{,}500")]
    public void Integer_InLatex_IsAccepted(string answer) => Assert.Null(Accept.Integer(1500)(answer));

    [Theory]
    [InlineData("\\frac{3000}{2}{1}"), InlineData("\\frac{3000}{}"), InlineData("1.5 10^3"), InlineData("1.5 × 10^{3"), InlineData("1.5 × 10^3 × 10^0"), InlineData("2\\frac{3000}{4}")]
    public void Integer_InBrokenLatex_IsRejected(string answer) => Assert.NotNull(Accept.Integer(1500)(answer));

    [Theory]
    [InlineData("A->B\nC->A"), InlineData("A -> B, C -> A"), InlineData("1. A→B\n2. C→A"), InlineData("- A->B\n- C->A"), InlineData("[\"A->B\", \"C->A\"]"), InlineData("A->B C->A"), InlineData("1) A \\to B\n2) C \\to A")]
    public void Moves_InAnyLayout_AreTheSame(string text) => Assert.Equal(["A->B", "C->A"], AnswerTokens.Moves(text));

    [Theory]
    [InlineData("A+1\nB-2"), InlineData("A + 1, B \u2212 2"), InlineData("A+1 B-2"), InlineData("• A+1\n• B-2")]
    public void Moves_WithSigns_AreTheSame(string text) => Assert.Equal(["A+1", "B-2"], AnswerTokens.Moves(text));

    [Theory]
    [InlineData("x^3/3 + 5x"), InlineData("\\frac{x^3}{3} + 5\\cdot x"), InlineData("\\frac{1}{3}x^{3} + 5x"), InlineData("x³/3 + 5 × x"), InlineData("\\left(\\frac{x^3}{3}\\right) + 5x")]
    public void Expression_InLatexOrSuperscripts_IsTheSame(string text) =>
        Assert.True(SymbolicValue.AreEqual(AnswerExpression.Parse(text)!, AnswerExpression.Parse("x^3/3 + 5*x")!, false));

    [Theory]
    [InlineData("x^{3"), InlineData("{x}"), InlineData("\\frac{x}"), InlineData("\\system{x}"), InlineData("x^3}"), InlineData("(x}"), InlineData("")]
    public void Expression_OfAnythingElse_IsRefused(string text) => Assert.Null(AnswerExpression.Parse(text));

    [Theory]
    [InlineData("\\frac{1}{2}", "0.5", true), InlineData("\\dfrac12", "1/2", true), InlineData("2\\sqrt{3}", "\\sqrt{12}", true), InlineData("12\\pi", "12 \\pi", true), InlineData("\\binom{5}{2}", "10", true)]
    [InlineData("x = 5", "5", true), InlineData("5\\text{ cm}", "5", true), InlineData("10{,}000", "10,000", true), InlineData("45^\\circ", "45", true), InlineData("5!", "120", true)]
    [InlineData("\\frac{1}{3}", "0.33", false), InlineData("2\\sqrt{3}", "3.46", false), InlineData("", "5", false), InlineData("\\frac{1}{0}", "5", false), InlineData("((((", "5", false)]
    public void Latex_OfEqualValue_IsAcceptedAndNothingElse(string answer, string oracle, bool isRight) => Assert.Equal(isRight, Accept.Latex(oracle)(answer) is null);

    [Theory]
    [InlineData("(3 + 5) * 2 / 7", 16, 7), InlineData("2 × 3 ÷ 4", 3, 2), InlineData("-(2 - 5)", 3, 1)]
    public void Arithmetic_OfASum_IsExact(string text, int numerator, int denominator)
    {
        Assert.True(Arithmetic.TryEvaluate(text, out var value, out _));
        Assert.Equal((numerator, denominator), ((int)value.Numerator, (int)value.Denominator));
    }

    [Theory]
    [InlineData("1 / 0"), InlineData("2 ** 3"), InlineData("2 3"), InlineData("(2"), InlineData("2)"), InlineData(""), InlineData("1 / (2 - 2)"), InlineData("__import__('os')"), InlineData("2.5")]
    public void Arithmetic_OfAnythingElse_IsRefused(string text) => Assert.False(Arithmetic.TryEvaluate(text, out _, out _));

    [Theory]
    [InlineData("3\n3\n3", true), InlineData("[[3], [3], [3]]", true), InlineData("3 3 3", false), InlineData("333", false), InlineData("3, 3, 3", false)]
    public void Grid_OfOneColumn_IsNoRow(string answer, bool isRight) => Assert.Equal(isRight, Accept.Grid([["3"], ["3"], ["3"]])(answer) is null);

    [Theory]
    [InlineData("knave, knight.", true), InlineData("[\"knave\", \"knight\"]", true), InlineData("**Answer:** knave, knight", true), InlineData("knight, knave.", false), InlineData("knave, knight, knight.", false), InlineData("knave. knight", false)]
    public void Cells_OfWords_MayBeASentence(string answer, bool isRight) => Assert.Equal(isRight, Accept.Cells(["knave", "knight"])(answer) is null);

    [Theory]
    [InlineData("\\frac{x^{3}}{3} + \\sin^{2}(2x)"), InlineData("x^3/3 + sin(2*x)^2"), InlineData("x³/3 + sin²(2x)"), InlineData("\\frac{1}{3} \\cdot x^3 + \\sin\\left(2x\\right)^2"), InlineData("x**3/3+sin(2*x)**2")]
    public void Expression_InLatexOrPlain_HasTheSameValue(string text) =>
        Assert.True(SymbolicValue.AreEqual(AnswerExpression.Parse(text)!, AnswerExpression.Parse("(1/3)*x^3 + sin(2*x)*sin(2*x)")!, false));

    [Theory]
    [InlineData("\\frac{x}{3"), InlineData("\\frac{x}"), InlineData("x}{"), InlineData("\\sqrt{x}")]
    public void Expression_OfBrokenText_IsNone(string text) => Assert.Null(AnswerExpression.Parse(text));

    [Theory]
    [InlineData("sin^(2(x)"), InlineData("sin^-1(x)"), InlineData("sin^2"), InlineData("sin^()(x)")]
    public void Expression_OfAnotherFunction_HasNoValue(string text) =>
        Assert.False(AnswerExpression.Parse(text) is { } formula && SymbolicValue.AreEqual(formula, formula, false));

    [Fact]
    public void Checks_OfDeepNesting_ReturnWithoutUsingTheStack()
    {
        var nested = new string('(', TaskItem.MaxAnswerChars);
        Assert.NotNull(Accept.Latex("5")(nested));
        Assert.False(Arithmetic.TryEvaluate(nested, out _, out _));
        Assert.False(Arithmetic.TryEvaluate(new string('-', TaskItem.MaxAnswerChars), out _, out _));
    }
}
