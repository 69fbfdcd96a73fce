using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>Cuts results computed in 64 bits to a narrower dtype.</summary>
internal static class Narrowing
{
    public static void Wrap(DType dtype, long[] items)
    {
        for (var i = 0; dtype.IsNarrow && i < items.Length; i++)
        {
            Interruption.Check(i);
            items[i] = dtype.Wrap(items[i]);
        }
    }

    public static void Round(DType dtype, double[] items)
    {
        for (var i = 0; dtype.IsNarrow && i < items.Length; i++)
        {
            Interruption.Check(i);
            items[i] = dtype.Round(items[i]);
        }
    }
}
