using System.Text;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>The cases in which a formula of propositional logic is true: bit i is the case in which letter k is true where bit k of i is set.</summary>
/// <remarks>
/// Formulas have <c>~ &amp; | -> &lt;-></c>, in signs or LaTeX, and brackets; no words: <c>P or Q</c> may be two answers. <c>~</c> belongs to what stands directly behind it; two different
/// other operators in a row need brackets, so that no rule of precedence is needed. At most 7 letters: a table has 128 bits.
/// </remarks>
internal static class TruthTable
{
    /// <summary>The letters a formula may have.</summary>
    public const string Letters = "PQRSTUV";

    private const int MaxDepth = 60;
    private const int MaxChars = 400;

    // Longest first where one begins with another.
    private static readonly (string Sign, char Operator)[] Signs =
    [
        ("\\leftrightarrow", '='), ("\\rightarrow", '>'), ("\\implies", '>'), ("\\lnot", '~'), ("\\neg", '~'), ("\\land", '&'), ("\\wedge", '&'), ("\\lor", '|'), ("\\vee", '|'), ("\\iff", '='), ("\\to", '>'),
        ("<->", '='), ("<=>", '='), ("->", '>'), ("=>", '>'), ("&&", '&'), ("||", '|'), ("↔", '='), ("⇔", '='), ("→", '>'), ("⇒", '>'), ("∧", '&'), ("∨", '|'), ("¬", '~'), ("!", '~'), ("~", '~'), ("&", '&'), ("|", '|'),
    ];

    /// <summary>Gets the table of one letter.</summary>
    public static UInt128 Of(int letter, int letters)
    {
        var table = UInt128.Zero;
        for (var at = 0; at < 1 << letters; at++)
        {
            if ((at >> letter & 1) == 1) table |= UInt128.One << at;
        }

        return table;
    }

    /// <summary>Gets the table of what is always true.</summary>
    public static UInt128 All(int letters) => letters == 7 ? UInt128.MaxValue : (UInt128.One << (1 << letters)) - 1;

    /// <summary>Joins two tables.</summary>
    public static UInt128 Join(char sign, UInt128 left, UInt128 right, UInt128 all) => sign switch
    {
        '&' => left & right,
        '|' => left | right,
        '>' => (all & ~left) | right,
        _ => all & ~(left ^ right),
    };

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula and nothing else.</param>
    /// <param name="letters">How many letters there are, from P on.</param>
    /// <param name="table">The cases in which it is true.</param>
    /// <param name="count">How many letters stand in it, repeated ones as often as they do.</param>
    public static bool TryRead(string text, int letters, out UInt128 table, out int count)
    {
        (table, count) = (UInt128.Zero, 0);
        if (text.Length > MaxChars || Plain(text) is not { } plain) return false;
        var reader = new Reader(plain, letters);
        if (reader.ReadJoined(0) is not { } read || !reader.IsAtEnd) return false;
        (table, count) = (read, plain.Count(char.IsAsciiLetterUpper));
        return true;
    }

    // One sign for each operator, and no blanks; null where something else stands.
    private static string? Plain(string text)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n') at++;
            else if (text[at] is '(' or ')' or '[' or ']' || Letters.Contains(text[at])) plain.Append(text[at++] switch { '[' => '(', ']' => ')', var other => other });
            else if (Array.Find(Signs, sign => string.CompareOrdinal(text, at, sign.Sign, 0, sign.Sign.Length) == 0) is { Sign: { } found } sign)
            {
                plain.Append(sign.Operator);
                at += found.Length;
            }
            else return null;
        }

        return plain.ToString();
    }

    private ref struct Reader(string text, int letters)
    {
        private readonly UInt128 _all = All(letters);
        private int _at;

        public readonly bool IsAtEnd => _at == text.Length;

        private readonly char Next => _at < text.Length ? text[_at] : '\0';

        public UInt128? ReadJoined(int depth)
        {
            var joined = ReadPart(depth);
            var sign = Next;
            // P & Q & R is clear; P -> Q -> R and P & Q | R have two readings, and are none here.
            for (var times = 0; joined is { } left && sign is '&' or '|' or '>' or '=' && Next == sign && (times == 0 || sign is '&' or '|'); times++)
            {
                _at++;
                joined = ReadPart(depth) is { } right ? Join(sign, left, right, _all) : null;
            }

            return joined;
        }

        private UInt128? ReadPart(int depth)
        {
            if (depth > MaxDepth) return null;
            var letter = Letters.IndexOf(Next, StringComparison.Ordinal);
            if (letter >= 0 && letter < letters)
            {
                _at++;
                return Of(letter, letters);
            }

            if (Next == '~')
            {
                _at++;
                return ReadPart(depth + 1) is { } part ? _all & ~part : null;
            }

            if (Next != '(') return null;
            _at++;
            if (ReadJoined(depth + 1) is not { } inside || Next != ')') return null;
            _at++;
            return inside;
        }
    }
}
