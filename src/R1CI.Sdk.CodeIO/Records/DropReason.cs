namespace R1CI.Sdk.CodeIO.Records;

/// <summary>The words of <c>dropped</c> in <c>manifest.json</c>.</summary>
public static class DropReason
{
    // Any stage.
    /// <summary>The stage itself failed at this record: a bug of it, or of the transform or model that was plugged in. The detail has the exception; report it.</summary>
    public const string StageFailed = "stage_failed";

    // Intake: of sources.
    /// <summary>Not UTF-8, or with a NUL byte.</summary>
    public const string NotText = "not_text";

    /// <summary>Longer than <c>MaxBytes</c>.</summary>
    public const string TooLarge = "too_large";

    /// <summary>Nothing but white space.</summary>
    public const string Empty = "empty";

    /// <summary>A line that is no JSON object with a text <c>content</c>.</summary>
    public const string BrokenLine = "broken_line";

    /// <summary>A file or folder that may not be read, or is gone when its turn comes.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>The same tokens as an earlier source, comments and white space aside.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>Nearly the same tokens (MinHash, 8 bands of 16 rows over runs of 5).</summary>
    public const string NearDuplicate = "near_duplicate";

    /// <summary>No function, no returned value, or a library that draws, serves, stores or trains.</summary>
    public const string NotReasoning = "not_reasoning";

    // Transform and parse.
    /// <summary>No Python 3.11.</summary>
    public const string SyntaxError = "syntax_error";

    /// <summary>No Python 3.11; looks like Python 2.</summary>
    public const string Python2 = "python2";

    /// <summary>Nothing to make a function of.</summary>
    public const string NoFunction = "no_function";

    /// <summary>The model gave no reply, after all tries.</summary>
    public const string TeacherFailed = "teacher_failed";

    /// <summary>The model, or a filter of its server, would not answer.</summary>
    public const string TeacherRefused = "teacher_refused";

    /// <summary>Asked whether the source is worth it, the model did not answer with one of the words.</summary>
    public const string FilterUnclear = "filter_unclear";

    /// <summary>The reply ran into a limit of length.</summary>
    public const string ReplyCut = "reply_cut";

    /// <summary>The main function is missing, empty, cut, or its code does not define <c>main_solution</c>.</summary>
    public const string NoMainFunction = "no_main_function";

    /// <summary>The description of inputs and outputs is missing, empty or cut.</summary>
    public const string NoDescription = "no_description";

    /// <summary>The input generator is missing, empty, cut, or its code does not define it.</summary>
    public const string NoGenerator = "no_generator";

    /// <summary>The problem statement is missing, empty or cut.</summary>
    public const string NoStatement = "no_statement";

    /// <summary><c>main_solution()</c> takes nothing; also when the generator gives <c>{}</c>.</summary>
    public const string NoArguments = "no_arguments";

    /// <summary>Equal to an earlier function.</summary>
    public const string DuplicateFunction = "duplicate_function";

    // Transform without a teacher: why a function was not selected.
    /// <summary>Takes no arguments.</summary>
    public const string SelectNoParameters = "select_no_parameters";

    /// <summary>No return with a value.</summary>
    public const string SelectNoResult = "select_no_result";

    /// <summary>Imports a module outside the pure list, or relatively.</summary>
    public const string SelectImport = "select_import";

    /// <summary><c>eval</c>, <c>exec</c>, <c>globals</c>, ...</summary>
    public const string SelectReflection = "select_reflection";

    /// <summary>A module-level name is reassigned or changed in place.</summary>
    public const string SelectGlobal = "select_global";

    /// <summary>Yields.</summary>
    public const string SelectGenerator = "select_generator";

    /// <summary>Is a coroutine.</summary>
    public const string SelectAsync = "select_async";

    /// <summary><c>*args</c> or <c>**kwargs</c>.</summary>
    public const string SelectStarParameters = "select_star_parameters";

    /// <summary>The first parameter is <c>self</c> or <c>cls</c>.</summary>
    public const string SelectMethodLike = "select_method_like";

    /// <summary>Decorated with something else than a cache.</summary>
    public const string SelectDecorated = "select_decorated";

    /// <summary>Uses a name that is no built-in and not bound once at the top level.</summary>
    public const string SelectUnknownName = "select_unknown_name";

    /// <summary>A parameter is annotated with a class that is no plain data.</summary>
    public const string SelectParameterType = "select_parameter_type";

    /// <summary>Private, and called by another function, which carries it.</summary>
    public const string SelectHelper = "select_helper";

    /// <summary>Over 120 statements, or nested over 1,000 deep.</summary>
    public const string SelectTooLong = "select_too_long";

    /// <summary>A name of the source is one that the entry needs: <c>main_solution</c>, or that of a function that converts, as a parameter.</summary>
    public const string SelectNameClash = "select_name_clash";

    /// <summary>No way to draw inputs was found that mostly gives results; the detail says what happened instead.</summary>
    public const string SelectNoInput = "select_no_input";

    // Narration.
    /// <summary>More than 90 lines or 20,000 values.</summary>
    public const string NarrationTooLong = "narration_too_long";

    /// <summary>The result does not follow from the told values, or is not the recorded one.</summary>
    public const string NarrationUnchecked = "narration_unchecked";

    // Execution: what the code needs and must not have.
    /// <summary>An import that is not there.</summary>
    public const string MissingModule = "missing_module";

    /// <summary>Asks the machine for files, by its code or when it runs.</summary>
    public const string Files = "files";

    /// <summary>Asks the machine for a network, by its code or when it runs.</summary>
    public const string Network = "network";

    /// <summary>Asks the machine for a process or thread, by its code or when it runs.</summary>
    public const string Process = "process";

    /// <summary>Asks for the machine's environment, by its code or when it runs.</summary>
    public const string Environment = "environment";

    /// <summary><c>input()</c>, <c>sys.stdin</c>.</summary>
    public const string ReadsInput = "reads_input";

    /// <summary>Leaves the program.</summary>
    public const string Exit = "sys_exit";

    // Execution: what the code does.
    /// <summary>Fails on (nearly) all inputs.</summary>
    public const string Raises = "raises";

    /// <summary>The generator fails on (nearly) all tries.</summary>
    public const string GeneratorRaises = "generator_raises";

    /// <summary>The generator returns no dictionary with texts as keys.</summary>
    public const string GeneratorNoObject = "generator_no_object";

    /// <summary>Does not end within its steps.</summary>
    public const string StepLimit = "step_limit";

    /// <summary>Does not end within its bytes.</summary>
    public const string MemoryLimit = "mem_limit";

    /// <summary>Meets another limit than steps and bytes: depth of calls, characters printed, length of the source.</summary>
    public const string OtherLimit = "other_limit";

    /// <summary>The interpreter failed; report it.</summary>
    public const string Internal = "internal";

    /// <summary>A result that is no JSON: a set, an object, a cycle, NaN, an infinity.</summary>
    public const string NotJson = "not_json";

    /// <summary>Returns <c>None</c>.</summary>
    public const string NoOutput = "no_output";

    /// <summary>Over the paper's sizes: 1,024 bytes, 20 items, 100 characters.</summary>
    public const string TooBig = "too_big";

    /// <summary>The generator gives fewer distinct inputs than <c>MinPairs</c>.</summary>
    public const string TooFewPairs = "too_few_pairs";

    /// <summary>Changes what it is given (<c>KeepsMutating</c> keeps those that also return a value).</summary>
    public const string MutatesArguments = "mutates_arguments";

    /// <summary>Another output with another random seed.</summary>
    public const string Random = "random";

    /// <summary>Another output at another time.</summary>
    public const string Clock = "clock";

    /// <summary>Another output when it is called from deeper: it shows, or catches, where recursion meets its limit.</summary>
    public const string CallDepth = "call_depth";

    /// <summary>Another output with another <c>PYTHONHASHSEED</c>, or with <c>None</c>, functions and other objects at other addresses.</summary>
    public const string SetOrder = "set_order";

    /// <summary>Shows where an object lies: <c>id()</c>, <c>&lt;object at 0x...&gt;</c>.</summary>
    public const string Address = "address";

    /// <summary>Another output after other calls.</summary>
    public const string Stateful = "stateful";

    /// <summary>All outputs are equal (<c>KeepsConstant</c> keeps it).</summary>
    public const string ConstantOutput = "constant_output";

    /// <summary>All outputs are one argument as it came in (<c>KeepsConstant</c> keeps it).</summary>
    public const string EchoesArgument = "echoes_argument";
}
