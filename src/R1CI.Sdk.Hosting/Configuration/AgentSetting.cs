using System.Globalization;
using R1CI.Sdk.Agents;

namespace R1CI.Sdk.Hosting;

/// <summary>One option that a configuration can set.</summary>
/// <param name="Key">The key below the agent's section.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="TrySet">Reads a value and sets the option; <see langword="false"/> when the value has another form.</param>
internal sealed record AgentSetting(string Key, string Form, Func<R1AgentOptions, string, bool> TrySet)
{
    private delegate bool Parser<T>(string text, out T value);

    public static AgentSetting Whole(string key, Action<R1AgentOptions, int> set) =>
        Parsed(key, "a whole number", (string text, out int value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value), set);

    public static AgentSetting Long(string key, Action<R1AgentOptions, long> set) =>
        Parsed(key, "a whole number", (string text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value), set);

    public static AgentSetting Seed(string key, Action<R1AgentOptions, ulong> set) =>
        Parsed(key, "a whole number from 0", (string text, out ulong value) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value), set);

    public static AgentSetting Real(string key, Action<R1AgentOptions, float> set) =>
        Parsed(key, "a number", (string text, out float value) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value), set);

    public static AgentSetting Time(string key, Action<R1AgentOptions, TimeSpan> set) =>
        Parsed(key, "a time as 00:02:00", (string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value), set);

    public static AgentSetting Flag(string key, Action<R1AgentOptions, bool> set) => Parsed<bool>(key, "true or false", bool.TryParse, set);

    public static AgentSetting Text(string key, Action<R1AgentOptions, string> set) => Parsed(key, "a text", (string text, out string value) => (value = text) is not null, set);

    public static AgentSetting Word<T>(string key, Action<R1AgentOptions, T> set)
        where T : struct, Enum =>
        Parsed(key, $"one of {string.Join(", ", Enum.GetNames<T>())}", (string text, out T value) => Enum.TryParse(text, ignoreCase: true, out value) && !char.IsAsciiDigit(text[0]) && text[0] != '-', set);

    private static AgentSetting Parsed<T>(string key, string form, Parser<T> parse, Action<R1AgentOptions, T> set) => new(key, form, (options, text) =>
    {
        if (!parse(text.Trim(), out var value)) return false;
        set(options, value);
        return true;
    });
}
