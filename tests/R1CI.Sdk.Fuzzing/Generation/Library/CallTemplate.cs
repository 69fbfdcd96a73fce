using System.Text;
using System.Text.RegularExpressions;
using R1CI.Sdk.Fuzzing.Generation.Expressions;

namespace R1CI.Sdk.Fuzzing.Generation.Library;

/// <summary>What calls are made of, read from a text like <c>center(W,h?)&gt;s</c>: single letters stand for arguments.</summary>
/// <remarks>
/// Letters are those of <see cref="Kinds"/>, or: N a small integer or None, q a small count, W a width, h a text of one character, E an encoding,
/// R an error handler, O a byte order, I anything to iterate over, S a format specification, T two texts, P a regular expression, Q a replacement,
/// D the text of a decimal number, F a format of dates, H a literal whose hash is the same in every process. A letter with ? may be left out, one with * comes none to three times. What follows the last
/// &gt; is the kind of the result.
/// </remarks>
internal sealed partial record CallTemplate(IReadOnlyList<string> Parts, char Result)
{
    public static CallTemplate OfMethod(string text, char receiver)
    {
        var arrow = text.LastIndexOf('>');
        var (call, result) = arrow > 0 ? (text[..arrow], text[arrow + 1]) : (text, receiver);
        return Parse(call.Contains('(') ? call : call + "()", result);
    }

    public static CallTemplate Parse(string text, char result)
    {
        if (text.LastIndexOf('>') is var arrow and > 0 && arrow == text.Length - 2)
        {
            (text, result) = (text[..arrow], text[arrow + 1]);
        }

        // Every second part is a letter.
        return new CallTemplate(Letters().Split(text), result);
    }

    /// <summary>The call, now and then with an argument that does not belong there.</summary>
    public string Write(Draft d, int depth)
    {
        var text = new StringBuilder();
        var skipping = false;
        for (var i = 0; i < Parts.Count; i++)
        {
            if (i % 2 == 0)
            {
                // Without an argument its comma goes too.
                text.Append(skipping ? Parts[i].TrimStart(',') : Parts[i]);
                continue;
            }

            skipping = (skipping && Parts[i][^1] is '?') || (Parts[i][^1] == '?' && d.Choices.Chance(50));
            if (!skipping)
            {
                text.Append(Argument(d, Parts[i], depth, isNamed: text[^1] == '='));
            }
            else if (text[^1] == ',')
            {
                text.Length--;
                skipping = i + 1 < Parts.Count && Parts[i + 1].StartsWith(',');
            }
        }

        return text.ToString();
    }

    private static string Argument(Draft d, string letter, int depth, bool isNamed)
    {
        if (letter[^1] == '*')
        {
            return string.Join(", ", Enumerable.Range(0, d.Choices.Of(1, 1, 2, 3)).Select(_ => One(d, letter[0], depth)));
        }

        return d.Choices.Below(40) switch
        {
            0 => d.Choices.Of("None", "1.5", "'x'", "b'y'", "[]", "-1", "(1, 2)", "{}", "True", "1j", "object", "3"),
            1 when !isNamed => $"{One(d, letter[0], depth)}, {d.Choices.Of("None", "1", "'x'")}",
            _ => One(d, letter[0], depth),
        };
    }

    private static string One(Draft d, char letter, int depth)
    {
        var c = d.Choices;
        return letter switch
        {
            'N' => c.Chance(15) ? "None" : Literals.Small(d),
            'q' => c.Of("0", "1", "2", "3", "5", "-1"),
            'W' => c.Of("0", "1", "4", "8", "12", "-3"),
            'h' => c.Of("' '", "'*'", "'é'", "'a'", "'ab'", "'𝔘'"),
            'E' => c.Of("'utf-8'", "'ascii'", "'latin-1'", "'utf-16-le'", "'UTF8'", "'utf-32-be'", "'nope'"),
            'R' => c.Of("'strict'", "'ignore'", "'replace'", "'backslashreplace'", "'strict'", "'nope'"),
            'H' => Literals.Of(d, c.Of("iscbBiz".ToCharArray())) is var literal && !literal.Contains("nan", StringComparison.Ordinal) ? literal : "1.5",
            'O' => c.Of("'big'", "'little'", "'none'"),
            'I' => Expression.Of(d, Kinds.Iterables[c.Below(Kinds.Iterables.Length)], depth),
            'S' => $"'{FormatTexts.Spec(d, c.Of(Kinds.Int, Kinds.Float, Kinds.Str))}'",
            'T' => $"({Expression.Of(d, Kinds.Str, depth)}, {Expression.Of(d, Kinds.Str, depth)})",
            'P' => c.Of(@"r'\d+'", @"r'(\w)(\w)?'", "'a*'", "'[a-c]+'", @"r'(?P<x>a)|b'", @"r'\b'", "'(a|b)*c'", "''", "'.'", "'(?i)A'", "'^.*$'", @"r'\s'", "'[^,]+'", "'(?<=a)b'", "'(a'", "'a{1,2}?'", "'[z-a]'", "'*'"),
            'Q' => c.Of("'x'", @"r'\g<0>!'", @"r'\1'", "''", "lambda m: m[0] * 2", @"'\\q'", "'-'", @"r'\g<x>'"),
            'D' => c.Of("'0'", "'1'", "'-1.5'", "'2.675'", "'1e5'", "'0.1'", "'123456789.987654321'", "'-0'", "'NaN'", "'Infinity'", "'1E-10'", "'100'", "'7'", "'0.001'", "'x'"),
            'F' => c.Of("'%Y-%m-%d'", "'%H:%M:%S'", "'%j %a %b'", "'%d/%m/%y'", "'%A %B %p %I'", "'%Y-%m-%dT%H:%M:%S.%f'"),
            _ => Expression.Of(d, letter, depth),
        };
    }

    [GeneratedRegex(@"(?<=[(,=+\-*/%<])([a-zA-Z][?*]?)(?=[),]|$)")]
    private static partial Regex Letters();
}
