using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

/// <summary>
/// The solvers' own calculus: a function of x multiplied out into terms c x^n e^(gx + iwx) with exact complex factors, which are integrated one by one;
/// sines and cosines go in and come out by Euler's formula.
/// </summary>
internal sealed class ExponentialSum(Dictionary<(int Power, int Growth, int Frequency), ExponentialSum.Factor> terms)
{
    /// <summary>A complex number with rational parts: (Re + Im i) / Below.</summary>
    internal readonly record struct Factor(BigInteger Re, BigInteger Im, BigInteger Below)
    {
        public static Factor operator +(Factor a, Factor b) => new((a.Re * b.Below) + (b.Re * a.Below), (a.Im * b.Below) + (b.Im * a.Below), a.Below * b.Below);

        public static Factor operator *(Factor a, Factor b) => new((a.Re * b.Re) - (a.Im * b.Im), (a.Re * b.Im) + (a.Im * b.Re), a.Below * b.Below);

        public Factor Inverse() => new(Re * Below, -Im * Below, (Re * Re) + (Im * Im));
    }

    /// <summary>Finds an antiderivative of a formula in x with + - * ^, sin, cos and exp.</summary>
    public static string Integrate(string formula) =>
        new Formula<ExponentialSum>(formula, text => text == "x" ? One(1, 0, 0) : One(0, 0, 0, int.Parse(text, CultureInfo.InvariantCulture)), Apply, Call).Read().Integral().ToString();

    /// <summary>Tells whether a formula, which may have a constant C, has another as its derivative; by numbers, in three places.</summary>
    public static bool IsAntiderivative(string formula, string integrand)
    {
        // A step into the complex plane leaves no difference of close numbers: Squire and Trapp, SIAM Review 40, 1998.
        const double step = 1e-20;
        formula = Regex.Replace(formula, @"^F\(x\) = ", "").Replace("²", "^2");
        if (Regex.IsMatch(Regex.Replace(formula, "sin|cos|exp", ""), @"[^\dxC+\-*/^() ]")) return false;
        var explicitProducts = Regex.Replace(formula, @"(?<=[\dxC)]) *(?=[xC(]|sin|cos|exp)", "*");
        return new[] { 0.05, -0.13, 0.21 }.All(x =>
        {
            var (value, slope) = (At(integrand, x), At(explicitProducts, new Complex(x, step)));
            return Math.Abs((slope.Imaginary / step) - value.Real) < 1e-7 + (2e-14 * Math.Abs(value.Real));
        });
    }

    private static Complex At(string formula, Complex x) => new Formula<Complex>(formula, text => text == "x" ? x : text == "C" ? 0.7 : double.Parse(text, CultureInfo.InvariantCulture),
        (sign, a, b) => sign switch { '+' => a + b, '-' => a - b, '*' => a * b, '/' => a / b, _ => Enumerable.Repeat(a, (int)b.Real).Aggregate(Complex.One, (power, factor) => power * factor) },
        (name, argument) => name switch { "sin" => Complex.Sin(argument), "cos" => Complex.Cos(argument), _ => Complex.Exp(argument) }).Read();

    private static ExponentialSum One(int power, int growth, int frequency, int re = 1, int im = 0, int below = 1) => new(new() { [(power, growth, frequency)] = new(re, im, below) });

    private static ExponentialSum Call(string name, ExponentialSum argument)
    {
        // The argument is k x.
        var times = (int)argument.Terms[(1, 0, 0)].Re;
        return name switch
        {
            "exp" => One(0, times, 0),
            "cos" => Sum(One(0, 0, times, 1, 0, 2), One(0, 0, -times, 1, 0, 2)),
            _ => Sum(One(0, 0, times, 0, -1, 2), One(0, 0, -times, 0, 1, 2)),
        };
    }

    private Dictionary<(int Power, int Growth, int Frequency), Factor> Terms => terms;

    private static ExponentialSum Apply(char sign, ExponentialSum a, ExponentialSum b) => sign switch
    {
        '+' => Sum(a, b),
        '-' => Sum(a, Product(One(0, 0, 0, -1), b)),
        '*' => Product(a, b),
        _ => Enumerable.Repeat(a, (int)b.Terms[(0, 0, 0)].Re).Aggregate(One(0, 0, 0), Product),
    };

    private static ExponentialSum Sum(ExponentialSum a, ExponentialSum b) => Of(a.Terms.Concat(b.Terms));

    private static ExponentialSum Product(ExponentialSum a, ExponentialSum b) => Of(a.Terms.SelectMany(_ => b.Terms,
        (one, other) => KeyValuePair.Create((one.Key.Power + other.Key.Power, one.Key.Growth + other.Key.Growth, one.Key.Frequency + other.Key.Frequency), one.Value * other.Value)));

    private static ExponentialSum Of(IEnumerable<KeyValuePair<(int Power, int Growth, int Frequency), Factor>> terms) =>
        new(terms.GroupBy(term => term.Key, term => term.Value).ToDictionary(group => group.Key, group => group.Aggregate((a, b) => a + b)));

    // By parts, as often as there are powers of x.
    private ExponentialSum Integral() => Of(terms.SelectMany(term =>
    {
        var ((power, growth, frequency), factor) = (term.Key, term.Value);
        if (growth == 0 && frequency == 0) return [KeyValuePair.Create((power + 1, 0, 0), factor * new Factor(1, 0, power + 1))];
        var rate = new Factor(growth, frequency, 1).Inverse();
        List<KeyValuePair<(int, int, int), Factor>> parts = [];
        for (var (left, now) = (power, factor * rate); left >= 0; now = now * rate * new Factor(-left, 0, 1), left--) parts.Add(KeyValuePair.Create((left, growth, frequency), now));
        return parts;
    }));

    // The function is real: the imaginary parts of all terms cancel, and the real ones of w and -w are alike.
    public override string ToString() => string.Join(" + ", terms.Where(term => term.Key.Frequency >= 0).SelectMany(term =>
    {
        var ((power, growth, frequency), factor) = (term.Key, term.Value);
        var twice = frequency > 0 ? 2 : 1;
        return new[] { (factor.Re * twice, $"cos({frequency}*x)"), (-factor.Im * twice, $"sin({frequency}*x)") }.Where(part => !part.Item1.IsZero)
            .Select(part => (Above: part.Item1, Divisor: BigInteger.GreatestCommonDivisor(part.Item1, factor.Below), Wave: part.Item2))
            .Select(part => $"({part.Above / part.Divisor})/{factor.Below / part.Divisor}" + (power > 0 ? $"*x^{power}" : "") + (growth != 0 ? $"*exp({growth}*x)" : "") + (frequency != 0 ? $"*{part.Wave}" : ""));
    }));
}
