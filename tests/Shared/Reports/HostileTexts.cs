namespace R1CI.Sdk.Reports.Tests;

/// <summary>Texts that would break out of a page that trusted them.</summary>
internal static class HostileTexts
{
    public const string Script = "</script><script>window.broken = 1</script>";
    public const string Image = "\"><img src=\"https://attacker.invalid/x.png\" onerror=\"window.broken = 1\">";
    public const string Style = "</style><style>body { display: none } @import url(https://attacker.invalid/x.css)</style>";

    public static IReadOnlyList<string> All { get; } =
    [
        Script, Image, Style, "'><svg onload=window.broken=1>", "<!--", "--><b>", "]]>", "<![CDATA[", "&lt;b&gt; &amp; &#0; &nbsp; &bogus", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
        "</pre></details></body></html>", "<base href='https://attacker.invalid/'>", "<iframe srcdoc='<script>parent.broken=1</script>'></iframe>", "javascript:window.broken=1", "<a href=javascript:broken()>",
        "\0\u0001\u0008\u000B\u000C\u001B[31m\u007F\u0085\u009F", "\uD800", "a\uDC00b\uD83D", "\uFFFE\uFFFF\uFEFF", "\u202Eevil\u202C\u2066\u200F\u061C", "\r\n\r", new string('\u0300', 500), "\U0001F600\U000E0041",
    ];
}
