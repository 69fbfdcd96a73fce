using System.Globalization;

namespace TrainTinyModel.Commands;

/// <summary>What stands after the verb: places, and options with a value each.</summary>
internal sealed class Arguments
{
    private readonly List<string> _places = [];
    private readonly Dictionary<string, string> _options = [];

    /// <exception cref="ArgumentException">An option has no value.</exception>
    public Arguments(IEnumerable<string> given)
    {
        string? option = null;
        foreach (var text in given)
        {
            if (option is not null) (_options[option], option) = (text, null);
            else if (text.StartsWith("--", StringComparison.Ordinal)) option = text;
            else _places.Add(text);
        }

        if (option is not null) throw new ArgumentException($"{option} must have a value, and has none.");
    }

    public string Place(int index, string name) => index < _places.Count ? _places[index] : throw new ArgumentException($"{name} is missing.");

    public string Text(string option, string usual) => _options.GetValueOrDefault(option, usual);

    public int Number(string option, int usual) => !_options.TryGetValue(option, out var text) ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"{option} must be a whole number, and is '{text}'.");

    /// <summary>Gets a share that is given in percent.</summary>
    public double Percent(string option, double usual)
    {
        if (!_options.ContainsKey(option)) return usual;
        var percent = Number(option, 0);
        return percent <= 100 ? percent / 100.0 : throw new ArgumentException($"{option} must be from 0 to 100 percent, and is {percent}.");
    }
}
