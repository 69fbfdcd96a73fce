using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace R1CI.Sdk.Jint.Values;

/// <summary>Puts the parts of a description on one line, in columns, or on lines of their own, by the rules of Node's console.</summary>
internal static class InspectLayout
{
    public const int Width = 80;

    private const int MaxItems = 100, MaxColumns = 15, CompactColumns = 12;

    // Letters are some 2.5 times as high as they are wide.
    private const double HeightOfChar = 2.5;

    /// <summary>Lays the parts out.</summary>
    /// <param name="parts">Their texts.</param>
    /// <param name="shape">What stands around them.</param>
    /// <param name="indent">The column of the object.</param>
    /// <param name="mayShareLine">Whether the object holds few enough levels for one line.</param>
    /// <param name="list">The list whose short items go into columns; <see langword="null"/> for other objects.</param>
    public static string Of(List<string> parts, InspectShape shape, int indent, bool mayShareLine, ObjectInstance? list)
    {
        var laid = list is null ? parts : Grouped(parts, indent, list);
        var lead = shape.Base.Length == 0 ? "" : shape.Base + " ";
        if (mayShareLine && laid.Count == parts.Count)
        {
            var length = (2 * laid.Count) + indent + shape.Open.Length + shape.Base.Length + 10 + laid.Sum(static part => part.Length);
            if (length <= Width && !shape.Base.Contains('\n') && !laid.Exists(static part => part.Contains('\n')))
            {
                return $"{lead}{shape.Open} {string.Join(", ", laid)} {shape.Close}";
            }
        }

        var line = "\n" + new string(' ', indent);
        return $"{lead}{shape.Open}{line}  {string.Join($",{line}  ", laid)}{line}{shape.Close}";
    }

    private static List<string> Grouped(List<string> parts, int indent, ObjectInstance list)
    {
        var isCut = LengthOf(list) > MaxItems;
        var count = isCut ? parts.Count - 1 : parts.Count;
        var total = parts.Take(count).Sum(static part => part.Length + 2);
        var longest = parts.Take(count).Max(static part => part.Length);
        var cell = longest + 2;
        if ((cell * 3) + indent >= Width || !((double)total / cell > 5 || longest <= 6)) return parts;
        var biased = Math.Max(cell - 3 - Math.Sqrt(cell - ((double)total / parts.Count)), 1);
        var columns = (int)Math.Min(
            Math.Min(Math.Floor((Math.Sqrt(HeightOfChar * biased * count) / biased) + 0.5), Math.Floor((double)(Width - indent) / cell)), Math.Min(CompactColumns, MaxColumns));
        return columns <= 1 ? parts : Columns(parts, count, columns, IsNumeric(list, parts.Count));
    }

    private static List<string> Columns(List<string> parts, int count, int columns, bool isRight)
    {
        var widths = Enumerable.Range(0, columns).Select(column => parts.Take(count).Where((_, i) => i % columns == column).Max(static part => part.Length) + 2).ToArray();
        var lines = new List<string>();
        for (var i = 0; i < count; i += columns)
        {
            var end = Math.Min(i + columns, count);
            var cells = Enumerable.Range(i, end - i).Select(j => (Text: j == end - 1 ? parts[j] : parts[j] + ", ", Width: widths[j - i], IsLast: j == end - 1));
            lines.Add(string.Concat(cells.Select(cell =>
                isRight ? cell.Text.PadLeft(cell.Width - (cell.IsLast ? 2 : 0)) : cell.IsLast ? cell.Text : cell.Text.PadRight(cell.Width))));
        }

        lines.AddRange(parts.Skip(count));
        return lines;
    }

    private static long LengthOf(ObjectInstance list) => list switch { JsArray array => array.Length, JsTypedArray typed => typed.Length, _ => 0 };

    private static bool IsNumeric(ObjectInstance list, int count)
    {
        for (var i = 0; i < Math.Min(count, LengthOf(list)); i++)
        {
            var item = list is JsArray array ? array.GetOwnProperty(i) is var property && !property.IsAccessorDescriptor() ? property.Value : null : ((JsTypedArray)list)[i];
            if (item is not (JsNumber or JsBigInt)) return false;
        }

        return true;
    }
}
