using R1CI.Sdk.Python.Objects;

namespace R1CI.Sdk.Python.Tests.Runtime;

public sealed class SpecialsTests
{
    [Fact]
    public void Names_OfEveryNumber_AreTheNumbersOwn()
    {
        for (var special = default(Special); special < Special.Count; special++)
        {
            var name = Specials.Names[(int)special];
            Assert.Equal($"__{special.ToString().ToLowerInvariant()}__", name[..2] + name[2..^2].Replace("_", "", StringComparison.Ordinal) + name[^2..]);
        }

        Assert.Equal((int)Special.Count, Specials.Names.Length);
    }
}
