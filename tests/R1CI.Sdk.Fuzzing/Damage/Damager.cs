using System.Text;

namespace R1CI.Sdk.Fuzzing.Damage;

/// <summary>Programs damaged at random: characters, tokens and lines removed, repeated, exchanged, replaced.</summary>
internal static class Damager
{
    private const int MaxLength = 40_000;

    private static readonly string[] Snippets =
    [
        "(", ")", "[", "]", "{", "}", ":", ";", ",", ".", "=", "==", ":=", "->", "@", "**", "//", "<<", ">>", "!=", "~", "\\", "\\\n", "\n", "\t", "  ", "\f", "\0", "\r", "'", "\"", "'''", "\"\"\"",
        "f'{", "f\"", "b'", "rb'", "#", "# coding: latin-1\n", "\uFEFF", "\u2028", "\uD800", "\U0001F600", "ª", "·", "0x", "0b2", "1_", "1e", "1e999", "1j", "0777", "9" + "0123456789" + "012345678", "10**100000", "10**10**8", "1<<40",
        "lambda", "yield", "yield from x", "await", "async", "return", "break", "continue", "global x", "nonlocal x", "del", "import", "from . import x", "try:", "except:", "except*", "finally:", "with", "match x:", "case _:", "class",
        "def", "if", "else:", "elif", "for", "while True:", "while 1: pass\n", "in", "not", "is", "and", "or", "None", "True", "...", "*", "**kw", "print", "raise", "assert", "super()", "__class__", "self", "*a, *b", "range(10**9)",
        "'x' * 10**8", "[0] * 10**8", "sorted", "list(range(10**7))", "''.join", "int('9' * 5000)", ".format", "%", "eval('1')", "exec('x = 1')", "__import__('re')", "{**{}}", "{*()}", "sum(range(10**7))", "'%' + 'd'", "'{:999999999}'.format(1)",
        "re.match('(a*)*b', 'a' * 40)", "(lambda f: f(f))(lambda f: f(f))", "type('X', (), {})", "open('x')", "input()", "sys.setrecursionlimit(10**6)", "print(end='x' * 10**6)", "object.__reduce_ex__", "iter(int, 1)", "list(iter(int, 1))",
    ];

    public static string Apply(string program, string other, Choices c)
    {
        var text = new StringBuilder(program);
        for (var i = c.Of(1, 1, 2, 3, 6); i > 0; i--)
        {
            Once(text, other, c);
            if (text.Length > MaxLength)
            {
                text.Length = MaxLength;
            }
        }

        return text.ToString();
    }

    private static void Once(StringBuilder text, string other, Choices c)
    {
        var (from, to) = c.Chance(50) ? Token(text, c) : Range(text, c);
        switch (c.Below(10))
        {
            case 0:
                text.Remove(from, to - from);
                break;
            case 1 or 2:
                text.Insert(from, c.Of(Snippets));
                break;
            case 3:
                text.Remove(from, to - from).Insert(from, c.Of(Snippets));
                break;
            case 4:
                var part = text.ToString(from, to - from);
                text.Insert(c.Below(text.Length + 1), part);
                break;
            case 5:
                text.Insert(from, text.ToString(from, Math.Min(to - from, 200)), c.Of(2, 10, 100, 1000) / (1 + (Math.Min(to - from, 200) / 20)));
                break;
            case 6:
                var (first, last) = Lines(other, c);
                text.Insert(StartOfLine(text, from), other[first..last]);
                break;
            case 7:
                var (a, b) = Token(text, c);
                var token = text.ToString(a, b - a);
                text.Remove(from, to - from).Insert(Math.Min(from, text.Length), token);
                break;
            case 8 when text.Length > 0:
                text[c.Below(text.Length)] = (char)c.Of(0, 9, 10, 32, 39, 40, 48, 92, 123, 127 + c.Below(1000), 0xD800 + c.Below(0x800), c.Below(0x10000));
                break;
            default:
                text.Insert(StartOfLine(text, from), c.Of(" ", "    ", "\t", "if 1:\n", "try:\n", "async ", "return "));
                break;
        }
    }

    private static (int From, int To) Range(StringBuilder text, Choices c)
    {
        var from = c.Below(text.Length + 1);
        return (from, Math.Min(text.Length, from + c.Of(1, 1, 2, 5, 20, 100)));
    }

    // A run of letters and digits, or one other character.
    private static (int From, int To) Token(StringBuilder text, Choices c)
    {
        var from = c.Below(text.Length + 1);
        var to = from;
        while (from > 0 && IsWord(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && IsWord(text[to]))
        {
            to++;
        }

        return (from, Math.Min(text.Length, Math.Max(to, from + 1)));
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static (int From, int To) Lines(string text, Choices c)
    {
        var from = text.Length == 0 ? 0 : text.LastIndexOf('\n', c.Below(text.Length)) + 1;
        var to = from;
        for (var i = c.Of(1, 2, 5, 10); i > 0 && to < text.Length; i--)
        {
            to = text.IndexOf('\n', to) is var end and >= 0 ? end + 1 : text.Length;
        }

        return (from, to);
    }

    private static int StartOfLine(StringBuilder text, int at)
    {
        while (at > 0 && text[at - 1] != '\n')
        {
            at--;
        }

        return at;
    }
}
