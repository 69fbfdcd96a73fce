using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace R1CI.Cli.Commands;

/// <summary>Refuses option values outside a range, with the rule and the value.</summary>
internal static class OptionRange
{
    public static Option<T> Bounded<T>(Option<T> option, T least, T most)
        where T : IComparable<T>, IFormattable => Checked(option, least, most);

    public static Option<T?> Bounded<T>(Option<T?> option, T least, T most)
        where T : struct, IComparable<T>, IFormattable => Checked(option, least, most);

    private static Option<TOption> Checked<TOption, T>(Option<TOption> option, T least, T most)
        where T : IComparable<T>, IFormattable
    {
        option.Validators.Add(result =>
        {
            if (TryGetValue(result, option) is T value && (value.CompareTo(least) < 0 || value.CompareTo(most) > 0))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} is {value}; it must be from {least} to {most}."));
            }
        });
        return option;
    }

    // What is no number at all is the parser's error, not the range's.
    private static object? TryGetValue<TOption>(OptionResult result, Option<TOption> option)
    {
        try
        {
            return result.GetValue(option);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
