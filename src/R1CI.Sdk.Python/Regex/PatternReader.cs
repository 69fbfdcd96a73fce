using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>Reads a pattern or template one token at a time: a character, or a backslash with the character after it.</summary>
internal sealed class PatternReader
{
    private readonly string _source;
    private readonly int[] _characters;
    private int _next;

    public PatternReader(string source, bool isBytes)
    {
        _source = source;
        IsBytes = isBytes;
        _characters = CodePoints.ToArray(source);
        Load();
    }

    public bool IsBytes { get; }

    /// <summary>Gets the next token: a character, an escaped character as its complement, or <see cref="End"/>.</summary>
    public int Peek { get; private set; }

    public const int End = int.MinValue;

    /// <summary>Gets where the next token stands, in code points.</summary>
    public int Position => Peek == End ? _next : _next - Length(Peek);

    public static bool IsEscape(int token) => token < 0 && token != End;

    /// <summary>The character after the backslash of an escape token.</summary>
    public static int Escaped(int token) => ~token;

    public static int Length(int token) => token == End ? 0 : token < 0 ? 2 : 1;

    public static string Show(int token) => token < 0 ? "\\" + CodePoints.FromCodePoint(~token) : CodePoints.FromCodePoint(token);

    public int Take()
    {
        Text.Interruption.Step();
        var token = Peek;
        Load();
        return token;
    }

    public bool TakeIf(int wanted)
    {
        if (Peek != wanted)
        {
            return false;
        }

        Load();
        return true;
    }

    public void Seek(int position)
    {
        _next = position;
        Load();
    }

    public string TakeWhile(int most, Func<int, bool> accepts)
    {
        var taken = "";
        while (taken.Length < most && Peek >= 0 && accepts(Peek))
        {
            taken += (char)Take();
        }

        return taken;
    }

    /// <summary>Reads up to a terminator and takes that too.</summary>
    public string TakeUntil(char terminator, string what)
    {
        var start = Position;
        while (true)
        {
            var token = Take();
            if (token == End)
            {
                throw Position == start ? Error($"missing {what}") : Error($"missing {terminator}, unterminated name", Position - start);
            }

            if (token == terminator)
            {
                var text = Slice(start, Position - 1);
                return text.Length == 0 ? throw Error($"missing {what}", 1) : text;
            }
        }
    }

    public string Slice(int start, int end)
    {
        var result = new System.Text.StringBuilder();
        for (var i = start; i < end; i++)
        {
            CodePoints.Append(result, _characters[i]);
        }

        return result.ToString();
    }

    /// <summary>An error that many characters before the next token.</summary>
    public RegexError Error(string reason, int back = 0) => new(reason, _source, Position - back);

    public RegexError ErrorAt(string reason, int position) => new(reason, _source, position);

    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    public static bool IsOctal(int c) => c is >= '0' and <= '7';

    public static bool IsHex(int c) => c is >= 0 and < 128 && char.IsAsciiHexDigit((char)c);

    public static bool IsLetter(int c) => c is >= 0 and < 128 && char.IsAsciiLetter((char)c);

    private void Load()
    {
        if (_next >= _characters.Length)
        {
            _next = _characters.Length;
            Peek = End;
            return;
        }

        var c = _characters[_next++];
        if (c != '\\')
        {
            Peek = c;
            return;
        }

        if (_next >= _characters.Length)
        {
            throw new RegexError("bad escape (end of pattern)", _source, _characters.Length - 1);
        }

        Peek = ~_characters[_next++];
    }
}
