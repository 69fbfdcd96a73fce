namespace R1CI.Sdk.CodeIO.Records;

/// <summary>The words of <c>dropped</c> in <c>manifest.json</c>.</summary>
public static class DropReason
{
#pragma warning disable CS1591 // The words are explained in DROPS.md beside the project.
    // Intake: of sources.
    public const string NotText = "not_text";
    public const string TooLarge = "too_large";
    public const string Empty = "empty";
    public const string BrokenLine = "broken_line";
    public const string Duplicate = "duplicate";
    public const string NearDuplicate = "near_duplicate";
    public const string NotReasoning = "not_reasoning";

    // Transform and parse.
    public const string SyntaxError = "syntax_error";
    public const string Python2 = "python2";
    public const string NoFunction = "no_function";
    public const string TeacherFailed = "teacher_failed";
    public const string NoMainFunction = "no_main_function";
    public const string NoDescription = "no_description";
    public const string NoGenerator = "no_generator";
    public const string NoStatement = "no_statement";
    public const string NoArguments = "no_arguments";
    public const string DuplicateFunction = "duplicate_function";

    // Transform without a teacher: why a function was not selected.
    public const string SelectNoParameters = "select_no_parameters";
    public const string SelectNoResult = "select_no_result";
    public const string SelectImport = "select_import";
    public const string SelectReflection = "select_reflection";
    public const string SelectGlobal = "select_global";
    public const string SelectGenerator = "select_generator";
    public const string SelectAsync = "select_async";
    public const string SelectStarParameters = "select_star_parameters";
    public const string SelectMethodLike = "select_method_like";
    public const string SelectDecorated = "select_decorated";
    public const string SelectUnknownName = "select_unknown_name";
    public const string SelectParameterType = "select_parameter_type";
    public const string SelectHelper = "select_helper";
    public const string SelectTooLong = "select_too_long";
    public const string SelectNoInput = "select_no_input";

    // Narration.
    public const string NarrationTooLong = "narration_too_long";
    public const string NarrationUnchecked = "narration_unchecked";

    // Execution: what the code needs and must not have.
    public const string MissingModule = "missing_module";
    public const string Files = "files";
    public const string Network = "network";
    public const string Process = "process";
    public const string Environment = "environment";
    public const string ReadsInput = "reads_input";
    public const string Exit = "sys_exit";

    // Execution: what the code does.
    public const string Raises = "raises";
    public const string GeneratorRaises = "generator_raises";
    public const string GeneratorNoObject = "generator_no_object";
    public const string StepLimit = "step_limit";
    public const string MemoryLimit = "mem_limit";
    public const string OtherLimit = "other_limit";
    public const string Internal = "internal";
    public const string NotJson = "not_json";
    public const string NoOutput = "no_output";
    public const string TooBig = "too_big";
    public const string TooFewPairs = "too_few_pairs";
    public const string MutatesArguments = "mutates_arguments";
    public const string Random = "random";
    public const string Clock = "clock";
    public const string SetOrder = "set_order";
    public const string Address = "address";
    public const string Stateful = "stateful";
    public const string ConstantOutput = "constant_output";
#pragma warning restore CS1591
}
