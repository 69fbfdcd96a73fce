using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Native.Error;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace R1CI.Sdk.Jint.Values;

/// <summary>What kind of object a value is, for its description: what stands before its parts, between which marks, and its own properties.</summary>
internal sealed record InspectShape(
    string? Name, string Base, string Open, string Close, long Count, bool IsList, IReadOnlyList<(JsValue Key, PropertyDescriptor Property)> Keys)
{
    public static InspectShape Of(ObjectInstance value)
    {
        var name = ClassOf(value);
        var keys = KeysOf(value);
        InspectShape Made(string text, string open, string close, long count = 0, bool isList = false) => new(name, text, open, close, count, isList, keys);
        return value switch
        {
            JsArray array => Made("", name == "Array" ? "[" : Prefix(name, "Array", array.Length) + "[", "]", array.Length, true),
            JsTypedArray typed => Made("", Prefix(name, "TypedArray", typed.Length) + "[", "]", typed.Length, true),
            JsMap map => Made("", Prefix(name, "Map", map.Size) + "{", "}", map.Size),
            JsSet set => Made("", Prefix(name, "Set", set.Size) + "{", "}", set.Size),
            Function function => Made(FunctionText(function), "{", "}"),
            JsRegExp regex => Made($"/{regex.Source}/{regex.Flags}", "{", "}"),
            JsDate date => Made(double.IsNaN(date.DateValue) ? "Invalid Date" : DateText(date), "{", "}"),
            ErrorInstance => Made(ErrorText(value), "{", "}"),
            _ => Made("", name == "Object" ? "{" : Prefix(name, "Object") + "{", "}"),
        };
    }

    private static string Prefix(string? name, string fallback, long? count = null)
    {
        var counted = count is null ? "" : $"({count})";
        return name is null ? $"[{fallback}{counted}: null prototype] " : $"{name}{counted} ";
    }

    // The name of the nearest constructor that is plain data.
    private static string? ClassOf(ObjectInstance value)
    {
        for (var (at, i) = (value, 0); at is not null && i < 100 && !InspectText.IsProxy(at); at = at.Prototype, i++)
        {
            var made = at.GetOwnProperty("constructor");
            if (made != PropertyDescriptor.Undefined && !made.IsAccessorDescriptor() && made.Value is Function constructor &&
                InspectText.DataText(constructor, "name") is { Length: > 0 } name)
            {
                return name;
            }
        }

        return null;
    }

    private static List<(JsValue Key, PropertyDescriptor Property)> KeysOf(ObjectInstance value)
    {
        var keys = new List<(JsValue, PropertyDescriptor)>();
        var isList = value is JsArray or JsTypedArray;
        if (value is JsArray { Length: > 10_000 }) return keys;
        foreach (var (key, property) in value.GetOwnProperties())
        {
            if (!property.Enumerable || (isList && uint.TryParse(key.ToString(), out _))) continue;
            keys.Add((key, property));
        }

        // Numbers first, then texts, then symbols, each kind in the order of the language; sorting here is stable.
        return [.. keys.OrderBy(static pair => pair.Item1.IsSymbol()).ThenBy(static pair => IndexOf(pair.Item1))];
    }

    private static long IndexOf(JsValue key) =>
        key is JsString text && uint.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : long.MaxValue;

    private static string FunctionText(Function function)
    {
        var name = InspectText.DataText(function, "name");
        var source = function.ToString();
        if (source.StartsWith("class", StringComparison.Ordinal))
        {
            var parent = function.Prototype is Function above ? InspectText.DataText(above, "name") : null;
            return $"[class {(string.IsNullOrEmpty(name) ? "(anonymous)" : name)}{(string.IsNullOrEmpty(parent) ? "" : " extends " + parent)}]";
        }

        var kind = ClassOf(function) is "AsyncFunction" or "GeneratorFunction" or "AsyncGeneratorFunction" ? ClassOf(function) : "Function";
        return string.IsNullOrEmpty(name) ? $"[{kind} (anonymous)]" : $"[{kind}: {name}]";
    }

    private static string ErrorText(ObjectInstance error)
    {
        var head = InspectText.ErrorHead(error)!.Value.Text;
        var stack = InspectText.DataText(error, "stack");
        return string.IsNullOrEmpty(stack) ? $"[{head}]" : stack.Contains("\n    at ", StringComparison.Ordinal) ? stack.TrimEnd('\n') : $"{head}\n{stack.TrimEnd('\n')}";
    }

    private static string DateText(JsDate date) => date.ToDateTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
