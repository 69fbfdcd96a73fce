using System.Globalization;
using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>A replacement with group references, as <c>re.sub</c> and <c>Match.expand</c> take it.</summary>
internal sealed class RegexTemplate
{
    // Literal text, or the number of a group where the text is null.
    private readonly List<(string? Text, int Group)> _parts = [];
    private readonly StringBuilder _literal = new();
    private readonly RegexProgram _program;
    private readonly PatternReader _reader;

    private RegexTemplate(string template, RegexProgram program, bool isBytes)
    {
        _program = program;
        _reader = new PatternReader(template, isBytes);
    }

    /// <summary>Gets whether it has text of its own, besides groups.</summary>
    public bool HasText => _parts.Count == 0 || _parts.Any(static part => part.Text is not null);

    /// <summary>Gets the whole replacement when it refers to no group.</summary>
    public string? Constant => _parts.Count == 0 ? "" : _parts is [(not null, _)] ? _parts[0].Text : null;

    /// <exception cref="RegexError">The template is not one.</exception>
    /// <exception cref="GuestFault">IndexError: an unknown group name.</exception>
    public static RegexTemplate Parse(string template, RegexProgram program, bool isBytes)
    {
        var result = new RegexTemplate(template, program, isBytes);
        result.Parse();
        return result;
    }

    /// <summary>Appends the replacement of one match; groups that did not match are empty.</summary>
    public void Append(StringBuilder result, RegexSubject subject, RegexMatch match)
    {
        foreach (var (text, group) in _parts)
        {
            if (text is not null)
            {
                result.Append(text);
            }
            else if (match.HasGroup(group))
            {
                result.Append(subject.Slice(match.Marks[2 * group], match.Marks[2 * group + 1]));
            }
        }
    }

    private void Parse()
    {
        while (_reader.Peek != PatternReader.End)
        {
            var token = _reader.Take();
            if (PatternReader.IsEscape(token))
            {
                ParseEscape(PatternReader.Escaped(token));
            }
            else
            {
                CodePoints.Append(_literal, token);
            }
        }

        FlushLiteral();
    }

    private void ParseEscape(int letter)
    {
        switch (letter)
        {
            case 'g':
                ParseNamed();
                break;
            case '0':
                var octal = _reader.TakeWhile(2, PatternReader.IsOctal);
                _literal.Append((char)(octal.Length == 0 ? 0 : Convert.ToInt32(octal, 8) & 0xff));
                break;
            case >= '1' and <= '9':
                ParseNumbered((char)letter);
                break;
            case 'a':
                _literal.Append('\a');
                break;
            case 'b':
                _literal.Append('\b');
                break;
            case 'f':
                _literal.Append('\f');
                break;
            case 'n':
                _literal.Append('\n');
                break;
            case 'r':
                _literal.Append('\r');
                break;
            case 't':
                _literal.Append('\t');
                break;
            case 'v':
                _literal.Append('\v');
                break;
            case '\\':
                _literal.Append('\\');
                break;
            default:
                if (PatternReader.IsLetter(letter))
                {
                    throw _reader.Error($"bad escape \\{(char)letter}", 2);
                }

                _literal.Append('\\');
                CodePoints.Append(_literal, letter);
                break;
        }
    }

    private void ParseNamed()
    {
        if (!_reader.TakeIf('<'))
        {
            throw _reader.Error("missing <");
        }

        var name = _reader.TakeUntil('>', "group name");
        var back = CodePoints.Count(name) + 1;
        if (UnicodeText.IsIdentifier(name))
        {
            if (!_program.GroupNames.TryGetValue(name, out var named))
            {
                throw new GuestFault(FaultKind.IndexError, $"unknown group name {TextLiteral.Repr(name)}");
            }

            AddGroup(named, back);
            return;
        }

        if (!IntegerText.TryParse(name, 10, out var number) || number < 0)
        {
            throw _reader.Error($"bad character in group name {TextLiteral.Repr(name)}", back);
        }

        if (number > int.MaxValue / 4)
        {
            throw _reader.Error($"invalid group reference {number}", back);
        }

        AddGroup((int)number, back);
    }

    private void ParseNumbered(char first)
    {
        var digits = first.ToString();
        if (PatternReader.IsDigit(_reader.Peek))
        {
            digits += (char)_reader.Take();
            if (PatternReader.IsOctal(first) && PatternReader.IsOctal(digits[1]) && PatternReader.IsOctal(_reader.Peek))
            {
                digits += (char)_reader.Take();
                var value = Convert.ToInt32(digits, 8);
                if (value > 255)
                {
                    throw _reader.Error($"octal escape value \\{digits} outside of range 0-0o377", digits.Length + 1);
                }

                _literal.Append((char)value);
                return;
            }
        }

        AddGroup(int.Parse(digits, CultureInfo.InvariantCulture), digits.Length);
    }

    private void AddGroup(int group, int back)
    {
        if (group > _program.GroupCount)
        {
            throw _reader.Error($"invalid group reference {group}", back);
        }

        FlushLiteral();
        _parts.Add((null, group));
    }

    private void FlushLiteral()
    {
        if (_literal.Length > 0)
        {
            _parts.Add((_literal.ToString(), 0));
            _literal.Clear();
        }
    }
}
