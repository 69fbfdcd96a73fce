using System.Globalization;

namespace TrainTinyModel.Families;

internal static class Slots
{
    /// <summary>Finds which of some empty slots a wording has, by which it says what it is about: "on average" needs no slot for a name.</summary>
    /// <returns>The index; -1 when it has none.</returns>
    public static int Marked(string wording, params ReadOnlySpan<string> marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            if (wording.Contains($"{{{marks[i]}}}", StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    public static Dictionary<string, string> Of(params (string Name, object Value)[] slots) =>
        slots.ToDictionary(slot => slot.Name, slot => Convert.ToString(slot.Value, CultureInfo.InvariantCulture)!);
}
