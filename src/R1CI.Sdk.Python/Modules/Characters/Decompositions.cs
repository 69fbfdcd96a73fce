using System.Globalization;
using System.Text;
using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Characters;

/// <summary>Decompositions and combining classes, found by asking .NET's normalization.</summary>
internal static class Decompositions
{
    // The classes most marks have, each by a mark that has it; a mark's class shows in where normalization puts it.
    private static readonly (int Class, int Mark)[] Samples =
    [
        (1, 0x0334), (7, 0x093C), (8, 0x3099), (9, 0x094D), (10, 0x05B0), (11, 0x05B1), (12, 0x05B2), (13, 0x05B3), (14, 0x05B4), (15, 0x05B5),
        (16, 0x05B6), (17, 0x05B7), (18, 0x05B8), (19, 0x05B9), (20, 0x05BB), (21, 0x05BC), (22, 0x05BD), (23, 0x05BF), (24, 0x05C1), (25, 0x05C2),
        (26, 0xFB1E), (27, 0x064B), (28, 0x064C), (29, 0x064D), (30, 0x064E), (31, 0x064F), (32, 0x0650), (33, 0x0651), (34, 0x0652), (35, 0x0670),
        (36, 0x0711), (84, 0x0C55), (91, 0x0C56), (103, 0x0E38), (107, 0x0E48), (118, 0x0EB8), (122, 0x0EC8), (129, 0x0F71), (130, 0x0F72), (132, 0x0F74),
        (202, 0x0327), (214, 0x1DCE), (216, 0x031B), (218, 0x302A), (220, 0x0323), (222, 0x059A), (224, 0x302E), (226, 0x1D16D), (228, 0x05AE),
        (230, 0x0301), (232, 0x0315), (233, 0x035C), (234, 0x035D), (240, 0x0345),
    ];

    /// <summary>As in the character database: code points in hexadecimal, after a tag for a compatibility decomposition.</summary>
    public static string Of(int point)
    {
        if (point is >= 0xD800 and < 0xE000)
        {
            return "";
        }

        var text = CodePoints.FromPoints([point]);
        var full = text.Normalize(NormalizationForm.FormD);
        if (full != text && point is < 0xAC00 or > 0xD7A3)
        {
            // One step only: the first pair recomposes as far as it can.
            var points = CodePoints.ToArray(full);
            var head = points.Length > 2 ? CodePoints.FromPoints(points.AsSpan(0, points.Length - 1)).Normalize(NormalizationForm.FormC) : "";
            return Hex(head.Length > 0 && CodePoints.Count(head) == 1 ? [CodePoints.ToArray(head)[0], points[^1]] : points);
        }

        var compatible = text.Normalize(NormalizationForm.FormKD);
        return compatible == text || point is >= 0xAC00 and <= 0xD7A3 ? "" : $"{Tag(point)} {Hex(CodePoints.ToArray(compatible))}";
    }

    public static long CombiningClass(int point)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(point);
        if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
        {
            return 0;
        }

        // Two marks change places when both have a class and the first has the greater one.
        var (least, most) = (Samples[0].Mark, Samples[^1].Mark);
        if (!IsSwapped(point, least) && !IsSwapped(most, point))
        {
            return 0;
        }

        return Array.Find(Samples, each => !IsSwapped(point, each.Mark) && !IsSwapped(each.Mark, point)).Class;
    }

    // Whether two marks after a letter change places, because the first has the greater class.
    private static bool IsSwapped(int first, int second)
    {
        var text = CodePoints.FromPoints(['q', first, second]);
        var points = CodePoints.ToArray(text.Normalize(NormalizationForm.FormD));
        return points.Length > 2 && first != second && points[1] == CodePoints.ToArray(CodePoints.FromPoints([second]).Normalize(NormalizationForm.FormD))[0];
    }

    private static string Hex(int[] points) => string.Join(' ', points.Select(static p => p.ToString("X4", CultureInfo.InvariantCulture)));

    private static string Tag(int point) => point switch
    {
        0xA0 or 0x2007 or 0x2011 or 0x202F or 0x0F0C => "<noBreak>",
        0xAA or 0xB2 or 0xB3 or 0xB9 or 0xBA or (>= 0x2B0 and <= 0x2E4) or (>= 0x1D2C and <= 0x1DBF) or 0x2070 or 0x2071 or (>= 0x2074 and <= 0x207F) or 0x2120 or 0x2122 => "<super>",
        (>= 0x2080 and <= 0x209C) or (>= 0x1D62 and <= 0x1D6A) => "<sub>",
        (>= 0xBC and <= 0xBE) or (>= 0x2150 and <= 0x215F) or 0x2189 => "<fraction>",
        (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or 0x3000 => "<wide>",
        >= 0xFF61 and <= 0xFFEE => "<narrow>",
        (>= 0x2460 and <= 0x24EA) or (>= 0x3251 and <= 0x32BF) => "<circle>",
        (>= 0x2102 and <= 0x2149) or (>= 0x1D400 and <= 0x1D7FF) => "<font>",
        >= 0x3300 and <= 0x3357 => "<square>",
        _ => "<compat>",
    };
}
