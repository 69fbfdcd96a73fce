using System.Globalization;
using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Json;

/// <summary>A text that is not JSON: what was expected and where, in UTF-16 units.</summary>
internal sealed class JsonFault(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}

/// <summary>What a decoder calls for parts of a document; None where there is no hook.</summary>
internal readonly record struct JsonHooks(Value Object, Value Float, Value Int, Value Constant, Value Pairs, bool IsStrict);

/// <summary>Reads one JSON value into guest values, with CPython's messages.</summary>
internal ref struct JsonReader(Vm vm, string text, JsonHooks hooks)
{
    private readonly Dictionary<string, PyStr> _keys = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>Gets where the value ended.</summary>
    public readonly int Position => _at;

    public Value Read(int start)
    {
        _at = start;
        return ReadValue();
    }

    private Value ReadValue()
    {
        vm.Tick();
        var c = _at < text.Length ? text[_at] : '\0';
        switch (c)
        {
            case '"':
                _at++;
                return vm.NewStr(ReadString());
            case '{' or '[':
                return ReadContainer(c == '{');
            case 'n' when Takes("null"):
                return Value.None;
            case 't' when Takes("true"):
                return Value.True;
            case 'f' when Takes("false"):
                return Value.False;
            case 'N' when Takes("NaN"):
                return Constant("NaN", BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000));
            case 'I' when Takes("Infinity"):
                return Constant("Infinity", double.PositiveInfinity);
            case '-' when Takes("-Infinity"):
                return Constant("-Infinity", double.NegativeInfinity);
            default:
                return char.IsAsciiDigit(c) || c == '-' ? ReadNumber() : throw new JsonFault("Expecting value", _at);
        }
    }

    private bool Takes(string word)
    {
        if (string.CompareOrdinal(text, _at, word, 0, word.Length) != 0)
        {
            return false;
        }

        _at += word.Length;
        return true;
    }

    private readonly Value Constant(string name, double value) => hooks.Constant.IsNone ? value : vm.Call(hooks.Constant, Value.Str(name));

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private Value ReadContainer(bool isObject)
    {
        vm.EnterHost($" while decoding a JSON {(isObject ? "object" : "array")} from a unicode string");
        try
        {
            return isObject ? ReadObject() : ReadArray();
        }
        finally
        {
            vm.LeaveHost();
        }
    }

    private Value ReadArray()
    {
        var list = vm.NewList([]).As<PyList>();
        using var pinned = vm.Pinned(list);
        _at++;
        SkipSpace();
        if (_at < text.Length && text[_at] == ']')
        {
            _at++;
            return list;
        }

        while (true)
        {
            list.Add(vm, ReadValue());
            SkipSpace();
            var c = _at < text.Length ? text[_at] : '\0';
            if (c == ']')
            {
                _at++;
                return list;
            }

            if (c != ',')
            {
                throw new JsonFault("Expecting ',' delimiter", _at);
            }

            _at++;
            SkipSpace();
        }
    }

    private Value ReadObject()
    {
        var dict = vm.NewDict().As<PyDict>();
        using var pinned = vm.Pinned(dict);
        var pairs = hooks.Pairs.IsNone ? null : vm.NewList([]).As<PyList>();
        _at++;
        SkipSpace();
        if (_at < text.Length && text[_at] == '}')
        {
            _at++;
        }
        else
        {
            ReadMembers(dict, pairs);
        }

        if (pairs != null)
        {
            return vm.Call(hooks.Pairs, pairs);
        }

        return hooks.Object.IsNone ? dict : vm.Call(hooks.Object, dict);
    }

    private void ReadMembers(PyDict dict, PyList? pairs)
    {
        while (true)
        {
            if (_at >= text.Length || text[_at] != '"')
            {
                throw new JsonFault("Expecting property name enclosed in double quotes", _at);
            }

            _at++;
            var key = Key(ReadString());
            SkipSpace();
            if (_at >= text.Length || text[_at] != ':')
            {
                throw new JsonFault("Expecting ':' delimiter", _at);
            }

            _at++;
            SkipSpace();
            var value = ReadValue();
            if (pairs != null)
            {
                pairs.Add(vm, vm.NewTuple(key, value));
            }
            else
            {
                dict.Set(vm, key, value);
            }

            SkipSpace();
            var c = _at < text.Length ? text[_at] : '\0';
            if (c == '}')
            {
                _at++;
                return;
            }

            if (c != ',')
            {
                throw new JsonFault("Expecting ',' delimiter", _at);
            }

            _at++;
            SkipSpace();
        }
    }

    // Equal keys of one document are one object, as in CPython.
    private readonly PyStr Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys[name] = key = vm.NewStr(name).As<PyStr>();
        }

        return key;
    }

    private string ReadString()
    {
        var start = _at;
        StringBuilder? built = null;
        while (true)
        {
            var stop = text.AsSpan(_at).IndexOfAny('"', '\\');
            var end = stop < 0 ? text.Length : _at + stop;
            var control = hooks.IsStrict ? CharRange.IndexOf(text.AsSpan(_at, end - _at), '\0', '\x1f') : -1;
            if (control >= 0)
            {
                throw new JsonFault("Invalid control character at", _at + control);
            }

            if (stop < 0)
            {
                throw new JsonFault("Unterminated string starting at", start - 1);
            }

            vm.Tick((end - _at) >> 4);
            if (text[end] == '"')
            {
                var piece = text.AsSpan(_at, end - _at);
                _at = end + 1;
                return built == null ? piece.ToString() : built.Append(piece).ToString();
            }

            built ??= new StringBuilder();
            built.Append(text, _at, end - _at);
            _at = end + 1;
            ReadEscape(built, start);
        }
    }

    private void ReadEscape(StringBuilder built, int start)
    {
        if (_at >= text.Length)
        {
            throw new JsonFault("Unterminated string starting at", start - 1);
        }

        var c = text[_at++];
        if (c == 'u')
        {
            if (_at + 4 > text.Length || !ushort.TryParse(text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                throw new JsonFault("Invalid \\uXXXX escape", _at - 1);
            }

            _at += 4;
            built.Append((char)unit);
            return;
        }

        built.Append(c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw new JsonFault("Invalid \\escape", _at - 2),
        });
    }

    private Value ReadNumber()
    {
        var start = _at;
        _at += text[_at] == '-' ? 1 : 0;
        if (_at >= text.Length || !char.IsAsciiDigit(text[_at]))
        {
            throw new JsonFault("Expecting value", start);
        }

        if (text[_at++] != '0')
        {
            SkipDigits();
        }

        var isFloat = false;
        if (_at + 1 < text.Length && text[_at] == '.' && char.IsAsciiDigit(text[_at + 1]))
        {
            isFloat = true;
            _at++;
            SkipDigits();
        }

        if (_at < text.Length && text[_at] is 'e' or 'E')
        {
            var digits = _at + 1 + (_at + 1 < text.Length && text[_at + 1] is '+' or '-' ? 1 : 0);
            if (digits < text.Length && char.IsAsciiDigit(text[digits]))
            {
                isFloat = true;
                _at = digits;
                SkipDigits();
            }
        }

        return Number(text.AsSpan(start, _at - start), isFloat);
    }

    private readonly Value Number(ReadOnlySpan<char> digits, bool isFloat)
    {
        vm.Tick(digits.Length >> 4);
        var hook = isFloat ? hooks.Float : hooks.Int;
        if (!hook.IsNone)
        {
            return vm.Call(hook, vm.NewStr(digits.ToString()));
        }

        if (isFloat)
        {
            return FloatMath.TryParse(digits, out var real) ? real : throw new JsonFault("Expecting value", _at);
        }

        vm.Work(digits.Length * (double)digits.Length / 4096);
        return IntegerText.TryParse(digits, 10, out var number) ? Value.Big(number) : throw new JsonFault("Expecting value", _at);
    }

    private void SkipDigits()
    {
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }
    }
}
