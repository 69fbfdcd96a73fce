using System.Numerics;
using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>The values of one <c>format % values</c>; members throw the guest's own errors.</summary>
internal interface IPercentArguments
{
    /// <summary>Gets whether the format is bytes: %b is allowed, and messages say so.</summary>
    bool IsBytes => false;

    /// <summary>Gets the type name of the current value, for messages.</summary>
    string CurrentTypeName { get; }

    /// <summary>Makes the value of a key the current one. Throws TypeError "format requires a mapping", or KeyError.</summary>
    void Select(string key);

    /// <summary>Makes the next value the current one.</summary>
    /// <returns><see langword="false"/> when there is none left.</returns>
    bool Next();

    /// <summary>Whether every value was used, or the right-hand side is one that need not be (a mapping).</summary>
    bool AllUsed();

    /// <summary>The current value as text.</summary>
    /// <param name="conversion">s, r or a.</param>
    string Text(char conversion);

    /// <summary>The current value as an integer: an int (or bool), through <c>__index__</c>, and for d, i, u also through <c>__int__</c> of a float.</summary>
    /// <returns><see langword="false"/> when it is no such number.</returns>
    bool TryInteger(bool allowReal, out BigInteger value);

    /// <summary>The current value as a float. Throws TypeError "must be real number, not T".</summary>
    double Real();

    /// <summary>The current value when it is a str of one code point (bytes: a byte), else <see langword="null"/>.</summary>
    string? Character();
}

/// <summary><c>'...' % values</c>.</summary>
internal sealed class PercentFormat
{
    private readonly string _format;
    private readonly IPercentArguments _arguments;
    private readonly IWorkMeter? _meter;
    private readonly StringBuilder _result = new();
    private int _at;
    private bool _left;
    private bool _zero;
    private bool _alternate;
    private char _sign;
    private int _width;
    private int _precision;

    private PercentFormat(string format, IPercentArguments arguments, IWorkMeter? meter)
    {
        _format = format;
        _arguments = arguments;
        _meter = meter;
    }

    /// <exception cref="GuestFault">TypeError, ValueError, OverflowError with CPython's text.</exception>
    public static string Run(string format, IPercentArguments arguments, IWorkMeter? meter)
    {
        var run = new PercentFormat(format, arguments, meter);
        run.Run();
        return Pieces.Text(run._result);
    }

    private void Run()
    {
        while (_at < _format.Length)
        {
            var next = _format.IndexOf('%', _at);
            if (next < 0)
            {
                break;
            }

            _result.Append(_format, _at, next - _at);
            _at = next + 1;
            RunDirective();
        }

        _result.Append(_format, _at, _format.Length - _at);
        if (!_arguments.AllUsed())
        {
            throw GuestFault.Type($"not all arguments converted during {(_arguments.IsBytes ? "bytes" : "string")} formatting");
        }
    }

    private void RunDirective()
    {
        if (_at < _format.Length && _format[_at] == '%')
        {
            _at++;
            _result.Append('%');
            return;
        }

        var keyed = ReadKey();
        ReadFlags();
        _width = ReadNumber(isPrecision: false);
        _precision = -1;
        if (_at < _format.Length && _format[_at] == '.')
        {
            _at++;
            _precision = Math.Max(0, ReadNumber(isPrecision: true));
        }

        if (_at < _format.Length && _format[_at] is 'h' or 'l' or 'L')
        {
            _at++;
        }

        if (_at >= _format.Length)
        {
            throw GuestFault.Value("incomplete format");
        }

        var conversion = _format[_at++];
        if (conversion == '%')
        {
            _result.Append('%');
            return;
        }

        if (!keyed)
        {
            TakeNext();
        }

        Convert(conversion);
    }

    private void Convert(char conversion)
    {
        switch (conversion)
        {
            case 's' or 'r' or 'a':
            case 'b' when _arguments.IsBytes:
                var text = _arguments.Text(conversion);
                Emit("", _precision >= 0 ? CodePoints.Prefix(text, _precision) : text, fillsZero: false);
                break;
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                ConvertInteger(conversion);
                break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                var real = FloatText.Format(_arguments.Real(), conversion, _precision < 0 ? 6 : _precision, _alternate);
                EmitNumber(real[0] == '-', "", real.TrimStart('-'));
                break;
            case 'c':
                Emit("", ConvertCharacter(), fillsZero: false);
                break;
            default:
                var shown = conversion is > '\x1f' and < '\x7f' || _arguments.IsBytes ? conversion : '?';
                throw GuestFault.Value(
                    $"unsupported format character '{shown}' (0x{(int)conversion:x}) at index {CodePoints.Count(_format.AsSpan(0, _at - 1))}");
        }
    }

    private void ConvertInteger(char conversion)
    {
        var isDecimal = conversion is 'd' or 'i' or 'u';
        if (!_arguments.TryInteger(isDecimal, out var value))
        {
            var wanted = isDecimal ? "a real number" : "an integer";
            throw GuestFault.Type($"%{conversion} format: {wanted} is required, not {_arguments.CurrentTypeName}");
        }

        var magnitude = BigInteger.Abs(value);
        var digits = conversion switch
        {
            'o' => IntegerText.ToRadix(magnitude, 8),
            'x' => IntegerText.ToRadix(magnitude, 16),
            'X' => IntegerText.ToRadix(magnitude, 16).ToUpperInvariant(),
            _ => IntegerText.ToDecimal(magnitude, _meter?.MaxIntDigits ?? IntegerText.DefaultMaxDigits),
        };
        if (_precision > digits.Length)
        {
            _meter?.Reserve(2L * _precision);
            digits = digits.PadLeft(_precision, '0');
        }

        EmitNumber(value.Sign < 0, _alternate && !isDecimal ? "0" + conversion : "", digits);
    }

    private string ConvertCharacter()
    {
        if (_arguments.Character() is { } character)
        {
            return character;
        }

        if (!_arguments.TryInteger(allowReal: false, out var value))
        {
            throw GuestFault.Type(_arguments.IsBytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char");
        }

        if (_arguments.IsBytes && (value < 0 || value > 0xFF))
        {
            throw GuestFault.Overflow("%c arg not in range(256)");
        }

        return value < 0 || value > 0x10FFFF
            ? throw GuestFault.Overflow("%c arg not in range(0x110000)")
            : CodePoints.FromCodePoint((int)value);
    }

    private void EmitNumber(bool negative, string prefix, string digits)
    {
        var sign = negative ? "-" : _sign == 0 ? "" : _sign.ToString();
        Emit(sign + prefix, digits, _zero);
    }

    private void Emit(string lead, string body, bool fillsZero)
    {
        var missing = _width - lead.Length - CodePoints.Count(body);
        if (missing > 0)
        {
            _meter?.Reserve(2L * missing);
        }

        missing = Math.Max(0, missing);
        _meter?.Tick((body.Length + missing) / 16);
        if (!_left && !fillsZero)
        {
            _result.Append(' ', missing);
        }

        _result.Append(lead);
        if (!_left && fillsZero)
        {
            _result.Append('0', missing);
        }

        _result.Append(body);
        if (_left)
        {
            _result.Append(' ', missing);
        }
    }

    private bool ReadKey()
    {
        if (_at >= _format.Length || _format[_at] != '(')
        {
            return false;
        }

        var start = ++_at;
        for (var depth = 1; depth > 0; _at++)
        {
            if (_at >= _format.Length)
            {
                throw GuestFault.Value("incomplete format key");
            }

            depth += _format[_at] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        _arguments.Select(_format[start..(_at - 1)]);
        return true;
    }

    private void ReadFlags()
    {
        (_left, _zero, _alternate, _sign) = (false, false, false, '\0');
        for (; _at < _format.Length; _at++)
        {
            switch (_format[_at])
            {
                case '-':
                    _left = true;
                    break;
                case '0':
                    _zero = true;
                    break;
                case '#':
                    _alternate = true;
                    break;
                case '+':
                    _sign = '+';
                    break;
                case ' ':
                    _sign = _sign == '+' ? '+' : ' ';
                    break;
                default:
                    return;
            }
        }
    }

    private int ReadNumber(bool isPrecision)
    {
        if (_at < _format.Length && _format[_at] == '*')
        {
            _at++;
            return ReadStar(isPrecision);
        }

        var value = 0L;
        for (; _at < _format.Length && char.IsAsciiDigit(_format[_at]); _at++)
        {
            value = value * 10 + _format[_at] - '0';
            if (value > int.MaxValue)
            {
                throw GuestFault.Value(isPrecision ? "precision too big" : "width too big");
            }
        }

        return (int)value;
    }

    private int ReadStar(bool isPrecision)
    {
        TakeNext();
        if (!_arguments.TryInteger(allowReal: false, out var value))
        {
            throw GuestFault.Type("* wants int");
        }

        if (BigInteger.Abs(value) > int.MaxValue)
        {
            throw isPrecision || BigInteger.Abs(value) > long.MaxValue
                ? GuestFault.Overflow("Python int too large to convert to C " + (isPrecision ? "int" : "ssize_t"))
                : new GuestFault(FaultKind.MemoryError, "");
        }

        if (!isPrecision && value.Sign < 0)
        {
            _left = true;
            return (int)-value;
        }

        return (int)value;
    }

    private void TakeNext()
    {
        if (!_arguments.Next())
        {
            throw GuestFault.Type("not enough arguments for format string");
        }
    }
}
