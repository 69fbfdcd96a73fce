using System.Globalization;
using System.Text;
using Jint;
using Jint.Native;

namespace R1CI.Sdk.Jint.Values;

/// <summary>The placeholders of <c>console.log</c>: <c>%s %d %i %f %j %o %O %c %%</c>.</summary>
internal static class PrintFormat
{
    /// <summary>Fills the placeholders of the first value, when it is a text that has some; the values that are left over stay.</summary>
    /// <param name="values">What is printed.</param>
    /// <param name="maxChars">How much there is room for.</param>
    public static JsValue[] Apply(JsValue[] values, int maxChars)
    {
        if (values.Length < 2 || values[0] is not JsString pattern || !pattern.ToString().Contains('%')) return values;
        var source = pattern.ToString();
        var text = new StringBuilder();
        var at = 1;
        for (var i = 0; i < source.Length; i++)
        {
            var kind = source[i] == '%' && i + 1 < source.Length ? source[i + 1] : ' ';
            var shown = kind == '%' ? "%" : at < values.Length ? Shown(kind, values[at], maxChars) : null;
            if (shown is null)
            {
                text.Append(source[i]);
                continue;
            }

            if (kind != '%') at++;
            text.Append(shown);
            i++;
        }

        return [new JsString(text.ToString()), .. values.Skip(at)];
    }

    private static string? Shown(char kind, JsValue value, int maxChars) => kind switch
    {
        's' when value.IsString() => value.ToString(),
        's' => InspectText.Of(value, maxChars, depth: 0),
        'd' => value is JsBigInt ? value + "n" : InspectText.Number(Number(value)),
        'i' => value is JsBigInt ? value + "n" : InspectText.Number(Math.Truncate(Number(value))),
        'f' => InspectText.Number(Number(value)),
        'j' or 'o' or 'O' => InspectText.Of(value, maxChars, depth: 4),
        'c' => "",
        _ => null,
    };

    private static double Number(JsValue value) => value switch
    {
        JsNumber number => number.AsNumber(),
        JsBoolean flag => flag.AsBoolean() ? 1 : 0,
        JsNull => 0,
        JsString text when double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => double.NaN,
    };
}
