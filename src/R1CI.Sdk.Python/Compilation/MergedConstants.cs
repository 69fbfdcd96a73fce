using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Python.Compilation;

/// <summary>Equal constants of one source are one object, as CPython's compiler makes them.</summary>
internal sealed class MergedConstants
{
    private readonly Dictionary<string, Value> _texts = [];
    private Dictionary<string, Value>? _known;

    public Value Merge(Value v)
    {
        if (v.O is PyStr s && s.GetType() == typeof(PyStr)) return _texts.TryAdd(s.S, v) ? v : _texts[s.S];
        if (v.O is not (PyInt or PyComplex or PyBytes or PyTuple { Count: > 0 })) return v;
        var key = new StringBuilder();
        if (!Describe(key, v)) return v;
        _known ??= [];
        return _known.TryAdd(key.ToString(), v) ? v : _known[key.ToString()];
    }

    // Kind and content; false for what is no constant of a script's.
    private static bool Describe(StringBuilder key, in Value v)
    {
        switch (v.O)
        {
            case null: key.Append('i').Append(v.I); break;
            case PyInt i: key.Append('i').Append(CultureInfo.InvariantCulture, $"{i.V:x}"); break;
            case PyComplex c: key.Append('c').Append(BitConverter.DoubleToInt64Bits(c.V.Real)).Append('_').Append(BitConverter.DoubleToInt64Bits(c.V.Imaginary)); break;
            case PyStr s: key.Append('s').Append(s.Units).Append(':').Append(s.S); break;
            case PyBytes b: key.Append('b').Append(Convert.ToHexString(b.Data)); break;
            case PyTuple t:
                key.Append('(');
                foreach (ref readonly var item in t.Items)
                {
                    if (!Describe(key, item)) return false;
                    key.Append(',');
                }
                key.Append(')');
                break;
            case Tag when v.IsFloat: key.Append('f').Append(v.I); break;
            case Tag: key.Append(v.IsNone ? 'N' : v.IsTrue ? 'T' : v.IsBool ? 'F' : '.'); break;
            default: return false;
        }
        return true;
    }
}
