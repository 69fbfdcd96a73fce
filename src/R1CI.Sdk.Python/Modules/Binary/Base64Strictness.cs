namespace R1CI.Sdk.Python.Modules.Binary;

/// <summary>What strict mode refuses in base64 text that is otherwise passed over.</summary>
internal static class Base64Strictness
{
    /// <summary>The message of the first fault; <see langword="null"/> when there is none or when only the length is wrong.</summary>
    public static string? Fault(ReadOnlySpan<byte> data)
    {
        if (data.Length > 0 && data[0] == '=')
        {
            return "Leading padding not allowed";
        }

        var (digits, padding) = (0, 0);
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] == '=')
            {
                if (digits >= 2 && digits + ++padding >= 4)
                {
                    return i + 1 < data.Length ? "Excess data after padding" : null;
                }

                continue;
            }

            if (!char.IsAsciiLetterOrDigit((char)data[i]) && data[i] is not ((byte)'+' or (byte)'/'))
            {
                return "Only base64 data is allowed";
            }

            if (padding > 0)
            {
                return "Discontinuous padding not allowed";
            }

            digits = (digits + 1) & 3;
        }

        return null;
    }
}
