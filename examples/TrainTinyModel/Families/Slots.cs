using System.Globalization;

namespace TrainTinyModel.Families;

internal static class Slots
{
    public static Dictionary<string, string> Of(params (string Name, object Value)[] slots) =>
        slots.ToDictionary(slot => slot.Name, slot => Convert.ToString(slot.Value, CultureInfo.InvariantCulture)!);
}
