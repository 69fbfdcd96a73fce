using System.Globalization;
using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Native.Error;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime.Descriptors;

namespace R1CI.Sdk.Jint.Values;

/// <summary>Describes one value and what it holds.</summary>
internal sealed partial class InspectWriter(int maxChars, int depth)
{
    public const int DefaultDepth = 2;

    private const int MaxItems = 100, MaxTextChars = 10_000, SameLineLevels = 3, GroupFrom = 6;

    private readonly List<ObjectInstance> _seen = [];
    private readonly Dictionary<ObjectInstance, int> _circular = [];
    private int _indent;
    private int _deepest;
    private long _written;

    public string Write(JsValue value) => Write(value, 0);

    private string Write(JsValue value, int level)
    {
        var text = value is ObjectInstance item ? WriteObject(item, level) : Primitive(value);
        _written += text.Length;
        return text;
    }

    private string Primitive(JsValue value) => value switch
    {
        JsString text => Text(text.ToString()),
        JsNumber number => InspectText.Number(number.AsNumber()),
        JsBigInt => value + "n",
        _ => value.ToString(),
    };

    private string Text(string text)
    {
        var rest = text.Length <= MaxTextChars ? "" : $"... {text.Length - MaxTextChars} more character{(text.Length - MaxTextChars > 1 ? "s" : "")}";
        text = text.Length <= MaxTextChars ? text : text[..MaxTextChars];
        if (text.Length > 16 && text.Length > InspectLayout.Width - _indent - 4 && text.Contains('\n'))
        {
            return string.Join($" +\n{new string(' ', _indent + 2)}", LineEnd().Split(text).Select(QuotedText.Of)) + rest;
        }

        return QuotedText.Of(text) + rest;
    }

    private string WriteObject(ObjectInstance value, int level)
    {
        if (InspectText.IsProxy(value)) return "[Proxy]";
        if (_seen.Contains(value))
        {
            if (!_circular.ContainsKey(value)) _circular[value] = _circular.Count + 1;
            return $"[Circular *{_circular[value]}]";
        }

        var shape = InspectShape.Of(value);
        if (level > depth && shape.Base.Length == 0 && shape.Count + shape.Keys.Count > 0)
        {
            return value is JsArray ? "[Array]" : $"[{shape.Name ?? "Object: null prototype"}]";
        }

        _seen.Add(value);
        if (shape.Count + shape.Keys.Count > 0) _deepest = level;
        var parts = Items(value, level + 1);
        foreach (var (key, property) in shape.Keys)
        {
            if (_written > maxChars) break;
            parts.Add(KeyText(key, property.Enumerable) + ": " + Property(property, level + 1));
        }

        _seen.RemoveAt(_seen.Count - 1);
        var shown = parts.Count == 0
            ? shape.Base.Length > 0 ? shape.Base : shape.Open + shape.Close
            : InspectLayout.Of(parts, shape, _indent, _deepest - level < SameLineLevels, shape.IsList && parts.Count > GroupFrom ? value : null);
        return _circular.TryGetValue(value, out var number) ? $"<ref *{number}> {shown}" : shown;
    }

    private List<string> Items(ObjectInstance value, int level) => value switch
    {
        JsArray array => ArrayItems(array, level),
        JsTypedArray typed => Limited(Enumerable.Range(0, (int)Math.Min(typed.Length, MaxItems + 1)).Select(i => typed[i]), (int)typed.Length, item => Primitive(item)),
        JsMap map => Indented(() => Limited(map, map.Size, entry => $"{Write(entry.Key, level)} => {Write(entry.Value, level)}")),
        JsSet set => Indented(() => Limited(set, set.Size, item => Write(item, level))),
        _ => [],
    };

    private List<string> ArrayItems(JsArray array, int level)
    {
        var items = new List<string>();
        uint i = 0;
        for (; i < array.Length && items.Count < MaxItems && _written <= maxChars; i++)
        {
            var property = array.GetOwnProperty(i);
            if (property != PropertyDescriptor.Undefined)
            {
                items.Add(Property(property, level));
                continue;
            }

            var first = i;
            while (i + 1 < array.Length && i - first < 1_000_000 && array.GetOwnProperty(i + 1) == PropertyDescriptor.Undefined) i++;
            if (i - first >= 1_000_000) i = array.Length - 1;
            var holes = i - first + 1;
            items.Add($"<{holes} empty item{(holes > 1 ? "s" : "")}>");
        }

        if (i < array.Length) items.Add(More(array.Length - i));
        return items;
    }

    private List<string> Limited<T>(IEnumerable<T> values, int count, Func<T, string> show)
    {
        var items = values.Take(MaxItems).TakeWhile(_ => _written <= maxChars).Select(show).ToList();
        if (count > items.Count) items.Add(More(count - items.Count));
        return items;
    }

    private List<string> Indented(Func<List<string>> items)
    {
        _indent += 2;
        var shown = items();
        _indent -= 2;
        return shown;
    }

    private string Property(PropertyDescriptor property, int level)
    {
        if (property.IsAccessorDescriptor())
        {
            return property.Get is null or JsUndefined ? "[Setter]" : property.Set is null or JsUndefined ? "[Getter]" : "[Getter/Setter]";
        }

        _indent += 2;
        var shown = Write(property.Value ?? JsValue.Undefined, level);
        _indent -= 2;
        return shown;
    }

    private static string More(long count) => string.Create(CultureInfo.InvariantCulture, $"... {count} more item{(count > 1 ? "s" : "")}");

    private static string KeyText(JsValue key, bool isEnumerable)
    {
        if (key is JsSymbol) return $"[{key}]";
        var text = key.ToString();
        return !isEnumerable ? $"[{text}]" : Identifier().IsMatch(text) ? text : QuotedText.Of(text);
    }

    [GeneratedRegex("(?<=\n)")]
    private static partial Regex LineEnd();

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z_0-9]*$")]
    private static partial Regex Identifier();
}
