using R1CI.Sdk.Fuzzing;
using R1CI.Sdk.Fuzzing.Damage;
using R1CI.Sdk.Fuzzing.Generation;

namespace R1CI.Sdk.Python.Tests.Fuzzing;

public class DamageTests
{
    [Fact]
    public void Apply_WithEqualChoices_DoesEqualDamage()
    {
        var program = ProgramGenerator.Generate(1, 1).Text;

        Assert.Equal(Damager.Apply(program, program, new Choices(1, 2)), Damager.Apply(program, program, new Choices(1, 2)));
        Assert.NotEqual(program, Damager.Apply(program, program, new Choices(1, 2)));
    }

    [Fact]
    public void Fault_OfDamagedPrograms_IsNull()
    {
        var faults = DeepStack.Run(static () => Enumerable.Range(0, 60).Select(static i => Trial.Fault(Damager.Apply(ProgramGenerator.Generate(5, i).Text, "x = 1\n", new Choices(5, i)))).ToArray());

        Assert.All(faults, Assert.Null);
    }
}
