using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Native.Error;
using Jint.Native.Object;

namespace R1CI.Sdk.Jint.Values;

/// <summary>The text of a value as Node's console shows it, which is what models know. Reads what objects hold and runs nothing of the guest.</summary>
internal static class InspectText
{
    /// <summary>Describes one value, at most so many characters.</summary>
    public static string Of(JsValue value, int maxChars, int depth = InspectWriter.DefaultDepth)
    {
        var text = new InspectWriter(maxChars, depth).Write(value);
        return text.Length <= maxChars ? text : text[..maxChars];
    }

    /// <summary>Joins what is printed: texts as they are, everything else described.</summary>
    /// <param name="values">What is printed.</param>
    /// <param name="maxChars">How much there is room for; the line may be longer, but not much.</param>
    /// <param name="isNegativeZeroShown">As <c>console</c> does and <c>String</c> does not.</param>
    public static string Line(ReadOnlySpan<JsValue> values, int maxChars, bool isNegativeZeroShown)
    {
        if (values.Length == 1 && values[0] is JsString only) return only.ToString() + "\n";
        var parts = new string[values.Length];
        var length = 0;
        for (var i = 0; i < parts.Length && length <= maxChars; i++)
        {
            parts[i] = Shown(values[i], maxChars - length, isNegativeZeroShown);
            length += parts[i].Length + 1;
        }

        return string.Join(' ', parts) + "\n";
    }

    /// <summary>The name and the first line of an error; <see langword="null"/> when the object is none.</summary>
    public static (string Name, string Text)? ErrorHead(ObjectInstance value)
    {
        if (value is not ErrorInstance) return null;
        var name = DataText(value, "name") ?? "Error";
        var message = DataText(value, "message") ?? "";
        return (name, message.Length == 0 ? name : name.Length == 0 ? message : $"{name}: {message}");
    }

    /// <summary>A text that an object or a prototype of it holds as plain data.</summary>
    public static string? DataText(ObjectInstance value, string key) => Data(value, key) is JsString text ? text.ToString() : null;

    /// <summary>The first own property of that name along the prototypes, when it is plain data.</summary>
    public static JsValue? Data(ObjectInstance value, JsValue key)
    {
        // No longer than any honest chain; nothing past a proxy, whose traps are the guest's.
        var at = value;
        for (var i = 0; i < 100 && at is not null && !IsProxy(at); i++, at = at.Prototype)
        {
            var property = at.GetOwnProperty(key);
            if (property == Descriptor.None) continue;
            return property.IsAccessorDescriptor() ? null : property.Value;
        }

        return null;
    }

    // The type is the engine's own; any use of the object would run a trap.
    public static bool IsProxy(ObjectInstance value) => value.GetType().Name == "JsProxy";

    public static string Number(double number, bool isNegativeZeroShown = true) =>
        number == 0 && double.IsNegative(number) && isNegativeZeroShown ? "-0" : new JsNumber(number).ToString();

    private static string Shown(JsValue value, int maxChars, bool isNegativeZeroShown) => value switch
    {
        JsString => value.ToString(),
        JsNumber => Number(value.AsNumber(), isNegativeZeroShown),
        JsBigInt when !isNegativeZeroShown => value.ToString(),
        _ => Of(value, maxChars),
    };

    private static class Descriptor
    {
        public static readonly global::Jint.Runtime.Descriptors.PropertyDescriptor None = global::Jint.Runtime.Descriptors.PropertyDescriptor.Undefined;
    }
}
