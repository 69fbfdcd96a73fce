using TrainTinyModel.Families.Dates;
using TrainTinyModel.Families.Lists;
using TrainTinyModel.Families.Numbers;
using TrainTinyModel.Families.Puzzles;
using TrainTinyModel.Families.Texts;

namespace TrainTinyModel.Families;

/// <summary>Every kind of question: 37 that are trained and 3 that are not.</summary>
internal static class FamilyCatalog
{
    public static IReadOnlyList<Family> All { get; } =
    [
        new("arithmetic", Calculations.Arithmetic), new("count_letter", Letters.Count), new("sort_numbers", NumberLists.Sort), new("sort_words", WordGroups.Sort),
        new("reverse_string", Letters.Reverse), new("count_primes", Primes.Count), new("is_prime", Primes.Test), new("gcd_lcm", Divisors.GcdLcm),
        new("modular_power", Calculations.ModularPower), new("days_between", Calendar.DaysBetween), new("weekday", Calendar.Weekday), new("base_conversion", Bases.Convert),
        new("digit_sum", Calculations.DigitSum), new("fibonacci", Sequences.Fibonacci), new("word_problem_change", Stories.Change), new("word_problem_groups", Stories.Groups),
        new("combinations", Sequences.Combinations), new("permutations", Sequences.Permutations), new("pick_extreme", NumberLists.Extreme), new("statistics", NumberLists.Statistics),
        new("make24", Make24.Make), new("caesar", Letters.Caesar), new("matrix_sum", NumberLists.Matrix), new("count_words", WordGroups.CountWords),
        new("anagrams", WordGroups.Anagrams), new("delete_letter", Letters.Delete), new("insert_text", Letters.Insert), new("boolean", Logic.Evaluate),
        new("sum_multiples", Divisors.SumMultiples), new("count_divisors", Divisors.Count), new("factorize", Primes.Factorize),
        new("percentage", Calculations.Percentage), new("word_length", Letters.Length), new("palindrome", Letters.Palindrome), new("add_days", Calendar.AddDays),
        new("rectangle", Stories.Rectangle), new("travel", Stories.Travel),
        new("count_vowels", Letters.Vowels) { IsHeldOut = true }, new("leap_year", Calendar.LeapYear) { IsHeldOut = true }, new("perimeter", Stories.Perimeter) { IsHeldOut = true },
    ];

    public static IReadOnlyList<Family> Trained { get; } = [.. All.Where(family => !family.IsHeldOut)];

    /// <summary>Gets families by name.</summary>
    /// <param name="names">Separated by commas; empty for all that are trained.</param>
    /// <exception cref="ArgumentException">There is no family of a name.</exception>
    public static IReadOnlyList<Family> Named(string names) => names.Length == 0 ? Trained :
        [.. names.Split(',').Select(name => All.FirstOrDefault(family => family.Name == name) ?? throw new ArgumentException($"There is no family '{name}'; there are {string.Join(", ", All.Select(family => family.Name))}."))];
}
