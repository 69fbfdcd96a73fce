namespace R1CI.Sdk.Python.Text;

/// <summary>What an algorithm that may run long is charged to; either member may end the run by throwing.</summary>
internal interface IWorkMeter
{
    /// <summary>Charges work already done or about to be done.</summary>
    void Tick(long steps);

    /// <summary>Ends the run when it was cancelled or its time is up.</summary>
    void CheckInterrupted()
    {
    }

    /// <summary>The decimal digits of a long number.</summary>
    string ToDecimal(System.Numerics.BigInteger value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A long number from the values of its digits; <see langword="null"/> when the caller is to do it.</summary>
    System.Numerics.BigInteger? FromDigits(ReadOnlySpan<char> digits, int radix) => null;

    /// <summary>Charges memory before it is allocated.</summary>
    void Reserve(long bytes);

    /// <summary>Gets how many digits an integer converted to or from decimal text may have; 0 for any number.</summary>
    int MaxIntDigits => IntegerText.DefaultMaxDigits;
}
