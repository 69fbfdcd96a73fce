namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

/// <summary>The solvers' own reading of formulas: precedence climbing over any kind of number.</summary>
internal sealed class Formula<T>(string text, Func<string, T> atom, Func<char, T, T, T> apply, Func<string, T, T>? call = null)
{
    private int _at;

    public T Read(int minimum = 1)
    {
        var left = Operand();
        while (true)
        {
            var (sign, strength) = Next() switch { '+' or '-' => (Next(), 1), '*' or '/' => (Next(), 2), '^' => (Next(), 4), _ => ('\0', 0) };
            if (strength < minimum || strength == 0) return left;
            _at++;
            left = apply(sign, left, Read(strength + 1));
        }
    }

    private char Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        return _at < text.Length ? text[_at] : '\0';
    }

    private T Operand()
    {
        if (Next() == '-')
        {
            _at++;
            return apply('-', atom("0"), Read(3));
        }

        if (Next() is '(' or '[')
        {
            _at++;
            var inside = Read();
            if (Next() is not (')' or ']')) throw new FormatException(text[_at..]);
            _at++;
            return inside;
        }

        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '.' or '_')) _at++;
        var name = text[start.._at];
        return call is not null && Next() == '(' && char.IsLetter(name[0]) ? call(name, Operand()) : atom(name);
    }
}
