using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Polynomials in x with integer coefficients, the constant first.</summary>
internal static class Polynomials
{
    public static long[] Multiply(long[] a, long[] b)
    {
        var product = new long[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++) product[i + j] += a[i] * b[j];
        }

        return product;
    }

    /// <summary>Draws one of a degree; no leading zero.</summary>
    public static long[] Draw(TaskRandom random, int degree, int max)
    {
        var drawn = new long[degree + 1];
        for (var at = 0; at <= degree; at++) drawn[at] = random.Between(-max, max);
        if (drawn[degree] == 0) drawn[degree] = random.Between(1, max);
        return drawn;
    }

    /// <summary>Writes <c>2*x^3 - x + 5</c>, the highest power first.</summary>
    public static string Text(long[] polynomial)
    {
        var text = "";
        for (var power = polynomial.Length - 1; power >= 0; power--)
        {
            var value = polynomial[power];
            if (value == 0) continue;
            var sign = text.Length == 0 ? value < 0 ? "-" : "" : value < 0 ? " - " : " + ";
            var number = Math.Abs(value);
            var letters = power == 0 ? "" : power == 1 ? "x" : $"x^{power}";
            text += sign + (power == 0 ? $"{number}" : number == 1 ? letters : $"{number}*{letters}");
        }

        return text.Length == 0 ? "0" : text;
    }
}
