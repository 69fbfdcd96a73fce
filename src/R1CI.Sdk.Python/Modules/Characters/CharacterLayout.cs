using System.Globalization;

namespace R1CI.Sdk.Python.Modules.Characters;

/// <summary>Direction and width of characters: by block, which is right for what is in common use.</summary>
internal static class CharacterLayout
{
    private const string Mirrored = "()<>[]{}«»≤≥⊂⊃⊆⊇∈∋∑√∫∧";

    public static bool IsMirrored(int point) => point < 0x10000 && Mirrored.Contains((char)point, StringComparison.Ordinal);

    public static string Bidirectional(int point) => point switch
    {
        '\n' or '\r' or 0x1C or 0x1D or 0x1E or 0x85 or 0x2029 => "B",
        '\t' or 0x0B or 0x1F => "S",
        ' ' or 0x0C or 0x1680 or 0x2028 or 0x205F or 0x3000 or (>= 0x2000 and <= 0x200A) => "WS",
        ',' or '.' or '/' or ':' or 0xA0 => "CS",
        '+' or '-' => "ES",
        '#' or '$' or '%' or (>= 0xA2 and <= 0xA5) or 0xB0 or 0xB1 or (>= 0x20A0 and <= 0x20CF) => "ET",
        (>= '0' and <= '9') or 0xB2 or 0xB3 or 0xB9 => "EN",
        >= 0x0660 and <= 0x0669 => "AN",
        (>= 0x0590 and <= 0x05FF) or (>= 0xFB1D and <= 0xFB4F) => IsMark(point) ? "NSM" : "R",
        (>= 0x0600 and <= 0x07BF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => IsMark(point) ? "NSM" : "AL",
        _ => ByCategory(point),
    };

    public static string EastAsianWidth(int point) => point switch
    {
        0x3000 or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => "F",
        0x20A9 or (>= 0xFF61 and <= 0xFFDC) or (>= 0xFFE8 and <= 0xFFEE) => "H",
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6C5) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) => "W",
        (>= 0x20 and <= 0x7E) or 0xA2 or 0xA3 or 0xA5 or 0xA6 or 0xAC or 0xAF => "Na",
        0xA1 or 0xA4 or 0xA7 or 0xA8 or 0xAA or 0xAD or 0xAE or (>= 0xB0 and <= 0xB4) or (>= 0xB6 and <= 0xBA) or (>= 0xBC and <= 0xBF) or 0xC6 or 0xD0
            or 0xD7 or 0xD8 or (>= 0xDE and <= 0xE1) or 0xE6 or (>= 0xE8 and <= 0xEA) or 0xEC or 0xED or 0xF0 or 0xF2 or 0xF3 or (>= 0xF7 and <= 0xFA)
            or 0xFC or 0xFE or (>= 0x0391 and <= 0x03C9) or (>= 0x0410 and <= 0x044F) or (>= 0x2460 and <= 0x24FE) or (>= 0x0300 and <= 0x036F) => "A",
        _ => "N",
    };

    private static bool IsMark(int point) => CharUnicodeInfo.GetUnicodeCategory(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string ByCategory(int point) => CharUnicodeInfo.GetUnicodeCategory(point) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => "NSM",
        UnicodeCategory.Control or UnicodeCategory.Format => "BN",
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => "",
        UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => "ON",
        _ => "L",
    };
}
