namespace R1CI.Sdk.Python.Modules.Numpy;

/// <summary>How an array is to be printed.</summary>
internal sealed record PrintOptions(int Precision, int Threshold, int EdgeItems, int LineWidth, bool Suppress, string NanText, string InfText, string FloatMode, string Sign, Value Formatter)
{
    public static PrintOptions Of(Vm vm)
    {
        var s = NumpyState.Of(vm);
        return new PrintOptions(s.Precision, s.Threshold, s.EdgeItems, s.LineWidth, s.Suppress, s.NanText, s.InfText, s.FloatMode, s.Sign, s.Formatter);
    }
}
