using System.Globalization;
using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Json;

/// <summary>How a document is written; without an indent it is one line, and Default is called for a value that JSON has no form for.</summary>
internal sealed record JsonFormat(
    string? Indent, string ItemSeparator, string KeySeparator, bool SkipsKeys, bool IsAscii, bool ChecksCircles, bool AllowsNaN, bool SortsKeys, Value Default);

/// <summary>Writes guest values as JSON, with CPython's messages.</summary>
internal sealed class JsonWriter(Vm vm, JsonFormat format)
{
    private readonly StringBuilder _result = new();
    private readonly HashSet<Obj> _open = new(ReferenceEqualityComparer.Instance);
    private int _charged;
    private int _level;

    public string Write(Value value)
    {
        WriteValue(value);
        return Pieces.Text(_result);
    }

    private void WriteValue(Value value)
    {
        vm.Tick();
        ChargeGrowth();
        if (value.IsFloat)
        {
            _result.Append(Float(value.D));
        }
        else if (value.O is PyStr text)
        {
            WriteString(text.S);
        }
        else if (Simple(value) is { } simple)
        {
            _result.Append(simple);
        }
        else if (value.O is PyList or PyTuple)
        {
            // CPython writes what has an indent in Python, which asks a subclass whether it is empty.
            var isEmpty = format.Indent is not null && value.Type.IsGuest && !Ops.Truth(vm, value);
            WriteItems(value.O!, isEmpty ? [] : vm.Items(value));
        }
        else if (value.O is PyDict dict)
        {
            dict.Refresh(vm);
            WriteMembers(dict);
        }
        else if (value.TryFloat(out var real))
        {
            _result.Append(Float(real));
        }
        else
        {
            WriteNested(value.O!, () => WriteValue(vm.Call(format.Default, value)));
        }
    }

    private static string? Simple(in Value value)
    {
        if (value.O == null)
        {
            return value.I.ToString(CultureInfo.InvariantCulture);
        }

        return value.IsNone ? "null" : value.IsBool ? value.IsTrue ? "true" : "false" : value.TryBig(out var big) ? IntegerText.ToDecimal(big) : null;
    }

    private string Float(double value)
    {
        if (double.IsFinite(value))
        {
            return FloatText.Repr(value);
        }

        if (!format.AllowsNaN)
        {
            throw Vm.Error(Types.ValueError, "Out of range float values are not JSON compliant");
        }

        return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }

    private void WriteNested(Obj container, Action write)
    {
        vm.EnterHost(" while encoding a JSON object");
        try
        {
            if (format.ChecksCircles && !_open.Add(container))
            {
                throw Vm.Error(Types.ValueError, "Circular reference detected");
            }

            write();
            _open.Remove(container);
        }
        finally
        {
            vm.LeaveHost();
        }
    }

    private void WriteItems(Obj container, Value[] items)
    {
        if (items.Length == 0)
        {
            _result.Append("[]");
            return;
        }

        WriteNested(container, () =>
        {
            _result.Append('[');
            _level++;
            for (var i = 0; i < items.Length; i++)
            {
                StartItem(i == 0);
                WriteValue(items[i]);
            }

            EndItems(']');
        });
    }

    private void WriteMembers(PyDict dict)
    {
        if (format.Indent is null || dict is not GuestDict ? dict.Count == 0 : !Ops.Truth(vm, dict))
        {
            _result.Append("{}");
            return;
        }

        WriteNested(dict, () =>
        {
            _result.Append('{');
            _level++;
            var isFirst = true;
            foreach (var (key, value) in Members(dict))
            {
                if (KeyText(key) is not { } name)
                {
                    continue;
                }

                StartItem(isFirst);
                isFirst = false;
                WriteString(name);
                _result.Append(format.KeySeparator);
                WriteValue(value);
            }

            if (isFirst)
            {
                NewLine();
            }

            EndItems('}');
        });
    }

    private List<(Value Key, Value Value)> Members(PyDict dict)
    {
        vm.Charge(32L * dict.Count);
        if (dict is GuestDict)
        {
            return OwnMembers(dict);
        }

        var members = new List<(Value Key, Value Value)>(dict.Count);
        for (var i = 0; i < dict.Used; i++)
        {
            if (dict.Entries[i].IsLive)
            {
                members.Add((dict.Entries[i].Key, dict.Entries[i].Val));
            }
        }

        if (!format.SortsKeys)
        {
            return members;
        }

        if (!members.TrueForAll(static member => member.Key.O?.GetType() == typeof(PyStr)))
        {
            return SortedMembers(vm.NewList(members.Select(member => vm.NewTuple(member.Key, member.Value)).ToArray()));
        }

        BuiltinTable.TryGet("sorted", out var sorted);
        var keys = vm.Call(sorted, vm.NewList(members.Select(member => member.Key).ToArray())).As<PyList>();
        var result = new List<(Value Key, Value Value)>(members.Count);
        for (var i = 0; i < keys.Count; i++)
        {
            dict.TryGet(vm, keys.Items[i], out var value);
            result.Add((keys.Items[i], value));
        }

        return result;
    }

    // Of a guest's class: what its items() gives.
    private List<(Value Key, Value Value)> OwnMembers(PyDict dict)
    {
        Value given = vm.NewList(vm.Items(vm.CallMethod(dict, "items")));
        return SortedMembers(given);
    }

    private List<(Value Key, Value Value)> SortedMembers(Value pairs)
    {
        using var pinned = vm.Pinned(pairs.O!);
        var list = pairs.As<PyList>();
        if (format.SortsKeys)
        {
            Sorting.Sort(vm, list, Value.None, false);
        }

        var members = new List<(Value Key, Value Value)>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            members.Add(list.Items[i].O is PyTuple { Count: 2 } two ? (two.Items[0], two.Items[1]) : throw Vm.Error(Types.ValueError, "items must return 2-tuples"));
        }

        return members;
    }

    private string? KeyText(in Value key)
    {
        if (key.O is PyStr text)
        {
            return text.S;
        }

        if (key.TryFloat(out var real))
        {
            return Float(real);
        }

        if (Simple(key) is { } simple)
        {
            return simple;
        }

        return format.SkipsKeys ? null : throw Vm.Error(Types.TypeError, $"keys must be str, int, float, bool or None, not {key.Type.Name}");
    }

    private void StartItem(bool isFirst)
    {
        if (!isFirst)
        {
            _result.Append(format.ItemSeparator);
        }

        NewLine();
    }

    private void EndItems(char bracket)
    {
        _level--;
        NewLine();
        _result.Append(bracket);
    }

    private void NewLine()
    {
        if (format.Indent is null)
        {
            return;
        }

        _result.Append('\n');
        for (var i = 0; i < _level; i++)
        {
            _result.Append(format.Indent);
        }
    }

    private void WriteString(string text)
    {
        vm.Tick(text.Length >> 4);
        _result.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((i & 0xFFF) == 0xFFF)
            {
                ChargeGrowth();
                Interruption.Check();
            }

            if (c is >= ' ' and not ('"' or '\\') && (c <= '~' || !format.IsAscii))
            {
                _result.Append(c);
                continue;
            }

            switch (c)
            {
                case '"' or '\\':
                    _result.Append('\\').Append(c);
                    break;
                case '\n':
                    _result.Append("\\n");
                    break;
                case '\r':
                    _result.Append("\\r");
                    break;
                case '\t':
                    _result.Append("\\t");
                    break;
                case '\b':
                    _result.Append("\\b");
                    break;
                case '\f':
                    _result.Append("\\f");
                    break;
                default:
                    _result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
            }
        }

        _result.Append('"');
    }

    private void ChargeGrowth()
    {
        if (_result.Length > _charged + 4096)
        {
            vm.Charge(4L * (_result.Length - _charged));
            _charged = _result.Length;
        }
    }
}
