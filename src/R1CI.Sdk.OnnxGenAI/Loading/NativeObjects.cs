using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.ML.OnnxRuntimeGenAI;

namespace R1CI.Sdk.OnnxGenAI.Loading;

/// <summary>Creates the binding's objects so that a failure stays an exception.</summary>
/// <remarks>
/// When one of their constructors throws, the object exists without a handle, and its finalizer later releases the null: the native
/// library dereferences it and the process ends (seen with damaged model folders). Here the object is known before its constructor runs,
/// so its finalizer can be called off.
/// </remarks>
internal static class NativeObjects
{
    public static Model CreateModel(Config config) => Construct<Model>(model => Construct(model, config));

    public static Tokenizer CreateTokenizer(Model model) => Construct<Tokenizer>(tokenizer => Construct(tokenizer, model));

    public static GeneratorParams CreateParameters(Model model) => Construct<GeneratorParams>(parameters => Construct(parameters, model));

    public static Generator CreateGenerator(Model model, GeneratorParams parameters) =>
        Construct<Generator>(generator => Construct(generator, model, parameters));

    [SuppressMessage("Usage", "CA1816", Justification = "The object never comes to life; its finalizer must not run.")]
    private static T Construct<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors)] T>(Action<T> constructor)
        where T : class
    {
        var created = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        try
        {
            constructor(created);
            return created;
        }
        catch
        {
            GC.SuppressFinalize(created);
            throw;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Model model, Config config);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Tokenizer tokenizer, Model model);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(GeneratorParams parameters, Model model);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Generator generator, Model model, GeneratorParams parameters);
}
